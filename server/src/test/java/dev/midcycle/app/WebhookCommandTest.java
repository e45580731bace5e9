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

/// `midcycle webhook` and `midcycle mail`, at a Midcycle that runs.
class WebhookCommandTest {
  private static final Pattern ID = Pattern.compile("(whe|whd|mail)_[0-9a-z]+");

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

  private static String id(String text) {
    var found = ID.matcher(text);
    assertThat(found.find()).as(text).isTrue();
    return found.group();
  }

  private void tell() {
    installation.application.events().relay().runAll(() -> true);
  }

  @Test
  void an_endpoint_lives_from_its_secret_to_its_end() {
    var made =
        good("webhook create http://127.0.0.1:1099/nobody --kinds document.*,payment.failed");
    var id = id(made);
    assertThat(made)
        .contains("url http://127.0.0.1:1099/nobody", "state enabled", "secret whsec_")
        .contains("not shown again");
    assertThat(good("webhook list")).contains(id + " enabled http://127.0.0.1:1099/nobody");
    assertThat(good("webhook show " + id)).contains("payment.failed").doesNotContain("whsec_");
    assertThat(good("webhook rotate " + id + " --grace PT1H"))
        .contains("secret whsec_", "old secret until");
    assertThat(good("webhook disable " + id)).contains("state disabled");
    assertThat(good("webhook enable " + id)).contains("state enabled");
    assertThat(good("webhook delete " + id)).contains("deleted");
    assertThat(run("webhook show " + id).status()).isEqualTo(1);
    assertThat(good("webhook list")).contains("No endpoints.");
  }

  @Test
  void what_was_sent_is_listed_and_sent_again() {
    var id = id(good("webhook create http://127.0.0.1:1099/nobody"));
    assertThat(good("webhook test " + id)).contains("evt_");
    tell();
    var listed = good("webhook deliveries " + id + " --state pending");
    assertThat(listed).contains("pending");
    assertThat(good("webhook resend " + id(listed))).contains("is sent again");
    assertThat(good("webhook resend " + id + " --after 0 --until 1000"))
        .contains("events are sent again");
    assertThat(run("webhook resend " + id).err()).contains("--after and --until");
  }

  @Test
  void what_is_wrong_is_told() {
    assertThat(run("webhook create ftp://hooks.example").status()).isEqualTo(1);
    assertThat(run("webhook create ftp://hooks.example").err()).contains("https");
    assertThat(run("webhook show whe_none").status()).isEqualTo(1);
  }
}
