package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Scope;
import dev.midcycle.testkit.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// `midcycle bank`, of a customer who owes 40.00 by INV-000001.
class BankCommandTest {
  @RegisterExtension static final Installation installation = new Installation();
  @TempDir private Path folder;

  private Run run(String key, String... words) {
    var arguments = new ArrayList<>(List.of("bank"));
    arguments.addAll(List.of(words));
    arguments.addAll(List.of("--url", "http://127.0.0.1:" + installation.server.port()));
    arguments.addAll(List.of("--key", key));
    return Run.of(arguments);
  }

  private String file(String text) throws IOException {
    return Files.writeString(folder.resolve("statement.csv"), text).toString();
  }

  @Test
  void a_statement_is_read_and_what_waits_is_allocated() throws IOException {
    var merchant = installation.merchant("scout");
    merchant.subscribe(merchant.payer("Harbor", "tok_success"), "basic", "month");
    var key = installation.key(merchant.id(), Scope.WRITE);
    var csv =
        file(
            """
            date,amount,payer,text
            2026-04-01,15.00,Harbor,RF69INV000001
            2026-04-01,25.00,Harbor,thanks
            2026-04-01,9.00,A Bank,interest
            2026-04-01,-7.50,Landlord,rent
            2026-04-99,1.00,Harbor,thanks
            """);

    var missing = run(key, "import", csv, "--account", "Main");
    assertThat(missing.err()).contains("currency");
    assertThat(missing.status()).isEqualTo(1);
    var read = run(key, "import", csv, "--account", "Main", "--currency", "USD");
    assertThat(read.out().replaceAll(" +", " "))
        .contains("Main", "paid 1", "unallocated 2", "rejected 1", "midcycle bank list");
    assertThat(read.err()).contains("row 6: the date 2026-04-99 does not exist");
    assertThat(read.status()).isEqualTo(1);

    var waiting = run(key, "list", "--unmatched");
    assertThat(waiting.out()).contains("INV-000001 Harbor (amount, name)", "interest");
    var entries = merchant.caller().get("/v1/bank/entries?status=unallocated").json().at("/data");
    var thanks = entry(entries, "thanks");
    var interest = entry(entries, "interest");
    assertThat(run(key, "allocate", thanks, "INV-000009").err()).contains("not suggested");
    assertThat(run(key, "allocate", thanks, "inv-000001").out()).contains("Allocated: pay_");
    assertThat(run(key, "ignore", interest, "--reason", "Interest").out()).contains("ignored");
    assertThat(run(key, "return", thanks, "--reason", "x").err()).contains("has paid a document");
    assertThat(merchant.caller().get("/v1/documents").at("/data/0/status")).isEqualTo("paid");
    assertThat(run(key, "import", csv, "--account", "Main", "--currency", "USD", "--json").out())
        .contains("\"known\":4");
    assertThat(run(key, "list").out().replaceAll(" +", " "))
        .contains(" 15.00 USD paid INV-000001 Harbor ", " 25.00 USD paid INV-000001 Harbor thanks")
        .contains(" -7.50 USD listed Landlord rent");
    assertThat(run(key, "import", "no-such-file").err()).contains("cannot be read");
  }

  private static String entry(JsonNode entries, String text) {
    return entries
        .valueStream()
        .filter(one -> one.at("/text").asString().equals(text))
        .map(one -> one.at("/id").asString())
        .findFirst()
        .orElseThrow();
  }
}
