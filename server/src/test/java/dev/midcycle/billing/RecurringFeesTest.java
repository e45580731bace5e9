package dev.midcycle.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Pay;
import dev.midcycle.catalog.Proration;
import dev.midcycle.time.Interval;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurringFeesTest {

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          pay        | proration | start      | change     | to | interval | until      | documents
          IN_ADVANCE | DAY       | 2026-04-01 | 2026-04-16 | b  | month    | 2026-06-01 | 2026-04-01 40.00, 2026-04-16 15.00, 2026-05-01 70.00, 2026-06-01 70.00
          IN_ADVANCE | SECOND    | 2026-04-01 | 2026-04-16 | b  | month    | 2026-05-01 | 2026-04-01 40.00, 2026-04-16 15.00, 2026-05-01 70.00
          IN_ADVANCE | DAY       | 2026-04-01 | 2026-04-11 | a  | year     | 2027-04-11 | 2026-04-01 40.00, 2026-04-11 373.33, 2027-04-11 400.00
          IN_ADVANCE | DAY       | 2026-01-31 | 2026-02-28 | b  | month    | 2026-03-31 | 2026-01-31 40.00, 2026-02-28 40.00, 2026-02-28 30.00, 2026-03-31 70.00
          IN_ARREARS | DAY       | 2026-04-01 | 2026-04-16 | b  | month    | 2026-05-01 | 2026-04-16 20.00, 2026-05-01 35.00
          """)
  void a_change_is_billed_by_difference(
      Pay pay,
      Proration proration,
      LocalDate start,
      LocalDate change,
      String to,
      Interval interval,
      LocalDate until,
      String documents) {
    var life = new Life(Life.plans(pay, proration, "40", "70"), ZoneId.of("America/New_York"));

    life.does(life.on(start), Life.subscribe("a"));
    life.does(
        life.on(change),
        Life.change(Optional.of(to), Optional.of(interval), ChangeRequest.Overrides.NONE));
    life.until(life.on(until));

    assertThat(life.told()).isEqualTo(documents);
  }
}
