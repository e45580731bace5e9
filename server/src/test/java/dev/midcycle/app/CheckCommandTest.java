package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.db.TestDatabase;
import dev.midcycle.file.Reading;
import dev.midcycle.file.ScenarioFiles;
import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.simulate.Scenario;
import dev.midcycle.simulate.stored.Lives;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `midcycle check`, on books that agree and on some that do not.
class CheckCommandTest {
  private static final Path LIFE =
      Path.of("../examples/scenarios/written-off-after-a-part-payment-then-credited.yaml");

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Test
  void says_what_does_not_agree_and_whom_it_left_out() {
    var transactions = database.transactions();
    new Lives((clock, gateway) -> Application.build(transactions, clock, gateway).services())
        .live(scenario());

    assertThat(check().status()).as(check().toString()).isZero();
    assertThat(check().out())
        .isEqualToIgnoringNewLines(
            "The books of one tenant agree with its documents, payments and balances.");

    database.execute(
        "alter table ledger_entry disable trigger user",
        "update ledger_entry set amount = amount + 1 where cause = 'paid'");
    assertThat(check().status()).isEqualTo(1);
    assertThat(check().out())
        .contains("life-1, cus_", "the books say cash 10.01 USD, payments 10.00")
        .contains("receivable -0.01 USD, documents 0.00")
        .contains("2 of their sums or dates do not agree. Nothing was changed.");

    database.execute("insert into ledger_late select tenant, id from customer");
    assertThat(check().status()).isZero();
    assertThat(check().out()).contains("Left out: 1 customer ");
  }

  private Run check() {
    var out = new StringWriter();
    var application =
        Application.build(
            database.transactions(),
            InstantSource.system(),
            new SandboxGateway(InstantSource.system(), Duration.ZERO));
    int status = CheckCommand.told(application, new PrintWriter(out));
    return new Run(status, out.toString(), "");
  }

  private static Scenario scenario() {
    return switch (ScenarioFiles.read(LIFE)) {
      case Reading.Valid<Scenario>(var scenario) -> scenario;
      case Reading.Invalid<Scenario>(var problems) ->
          throw new AssertionError(List.copyOf(problems));
    };
  }
}
