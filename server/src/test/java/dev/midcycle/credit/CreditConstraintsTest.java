package dev.midcycle.credit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.app.Application;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.file.Reading;
import dev.midcycle.file.ScenarioFiles;
import dev.midcycle.simulate.Scenario;
import dev.midcycle.simulate.stored.Lives;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What PostgreSQL itself refuses of credit that was granted for a time, even from the owner.
class CreditConstraintsTest {
  private static TestDatabase database;

  @BeforeAll
  static void live() {
    database = TestDatabase.fresh();
    var transactions = database.transactions();
    new Lives((clock, gateway) -> Application.build(transactions, clock, gateway).services())
        .live(scenario());
  }

  private static Scenario scenario() {
    return switch (ScenarioFiles.read(
        Path.of("../examples/scenarios/what-expires-soonest-pays-first.yaml"))) {
      case Reading.Valid<Scenario>(var scenario) -> scenario;
      case Reading.Invalid<Scenario>(var problems) ->
          throw new AssertionError(List.copyOf(problems));
    };
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          another row with     | constraint
          {"id":"%1$s"}        | credit_grant_tenant_id_fkey
          {"currency":"USD"}   | credit_grant_pkey
          {"amount":0,"unused":0} | credit_grant_amount_check
          {"unused":-1}        | credit_grant_check
          {"unused":1501}      | credit_grant_check
          """)
  void a_wrong_row_is_refused(String with, String constraint) {
    var fresh = with.replace("%1$s", "00000000-0000-0000-0000-0000000000ff");
    var copy =
        """
        insert into credit_grant
        select (jsonb_populate_record(g, '%s'::jsonb)).*
        from credit_grant g
        order by amount
        limit 1
        """
            .formatted(fresh);

    assertThatThrownBy(() -> database.execute(copy)).hasStackTraceContaining("\"" + constraint);
  }
}
