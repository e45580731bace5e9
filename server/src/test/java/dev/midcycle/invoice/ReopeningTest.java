package dev.midcycle.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Installation;
import dev.midcycle.usage.MeteredDays;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Usage that comes late sends billing states back to their beginning.
class ReopeningTest {
  @RegisterExtension static final Installation installation = new Installation();

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          usage came for | a payment holds it | another's | the state begins
          2026-04-30     | false              | false     | before all facts
          2026-05-01     | false              | false     | on 2026-05-01
          2026-04-30     | true               | false     | on 2026-05-01
          2026-04-30     | false              | true      | on 2026-05-01
          """)
  void a_state_that_begins_after_the_day_begins_anew(
      LocalDate day, boolean held, boolean anothers, String begins) {
    var merchant = installation.merchant("scout");
    var customer = merchant.payer("C", "tok_success");
    var other = merchant.customer("D");
    merchant.subscribe(customer, "pro", "month");
    merchant.advance("2026-05-02T00:00:00Z");
    var mine = " where tenant = '%s'".formatted(merchant.id().uuid());
    if (held) {
      installation.rows("update subscription set reserved_by = uuidv7()" + mine + " returning id");
    }
    var late =
        List.of(
            new MeteredDays.Day(anothers ? other : customer, day.plusDays(7)),
            new MeteredDays.Day(anothers ? other : customer, day));

    installation
        .application
        .core()
        .transactions()
        .write(
            merchant.id(),
            tx -> {
              Reopening.before(tx, MeteredDays.firstOf(late));
              tx.commit();
              return late;
            });

    assertThat(
            installation.rows(
                """
                select case
                  when opening ->> 'kind' = 'unborn' and opened_on is null and cardinality(open_facts) = 1
                  then 'before all facts'
                  else 'on ' || opened_on
                end
                from subscription
                """
                    + mine))
        .containsExactly(begins);
  }
}
