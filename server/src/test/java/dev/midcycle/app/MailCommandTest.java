package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Scope;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/// `midcycle mail`, at a Midcycle that runs.
class MailCommandTest {
  private static final Pattern ID = Pattern.compile("mail_[0-9a-z]+");

  @RegisterExtension static final Installation installation = new Installation();
  private final Merchant merchant = installation.merchant("scout");
  private final String key = installation.key(merchant.id(), Scope.WRITE);

  private Run run(String command) {
    var arguments = new ArrayList<>(List.of(command.split(" ", -1)));
    arguments.addAll(List.of("--url", "http://127.0.0.1:" + installation.server.port()));
    arguments.addAll(List.of("--key", key));
    return Run.of(arguments);
  }

  private String good(String command) {
    var run = run(command);
    assertThat(run.status()).as("%s", run).isZero();
    return run.out().replaceAll(" +", " ");
  }

  @Test
  void mails_are_listed_shown_and_sent_again() {
    assertThat(good("mail list")).contains("No mails.");
    var customer = merchant.payer("Acme", "tok_success");
    merchant.caller().patch("/v1/customers/" + customer, "{\"email\":\"books@acme.test\"}");
    merchant.subscribe(customer, "basic", "month");
    installation.application.events().relay().runAll(() -> true);

    var listed = good("mail list --kind invoice --state sent --customer " + customer);
    assertThat(listed)
        .contains("books@acme.test Invoice INV-000001 from Merchant")
        .doesNotContain("Receipt");
    var found = ID.matcher(listed);
    assertThat(found.find()).isTrue();
    var id = found.group();
    assertThat(good("mail show " + id))
        .contains(
            "subject Invoice INV-000001 from Merchant", "state sent", "Acme has a new invoice");
    assertThat(good("mail show " + id + " --html")).startsWith("<!doctype html>");
    assertThat(good("mail resend " + id)).contains("kept as sent again");
    assertThat(
            new JsonMapper()
                .readTree(run("mail show " + id + " --json").out())
                .at("/resent")
                .asInt())
        .isEqualTo(1);
    assertThat(run("mail show mail_none").status()).isEqualTo(1);
  }

  @Test
  void each_kind_can_be_looked_at_before_it_is_sent() {
    assertThat(good("mail preview invoice --language de"))
        .contains("Rechnung INV-000042 von Merchant", "119,00");
    assertThat(good("mail preview payment_failed --html")).contains("</html>");
    assertThat(run("mail preview poem").status()).isEqualTo(1);
  }
}
