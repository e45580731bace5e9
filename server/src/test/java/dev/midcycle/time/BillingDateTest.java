package dev.midcycle.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingDateTest {
  private static final ZoneId UTC = ZoneId.of("UTC");

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          given      | interval | on         | from       | to         | because
          15         | month    | 2026-04-10 | 2026-03-15 | 2026-04-15 | the month from 15 March holds it
          5          | month    | 2026-04-10 | 2026-04-05 | 2026-05-05 | the 5th is over
          10         | month    | 2026-04-10 | 2026-04-10 | 2026-05-10 | a date of the new grid: no stub
          31         | month    | 2026-02-10 | 2026-01-31 | 2026-02-28 | February has no 31st
          31         | month    | 2026-02-28 | 2026-02-28 | 2026-03-31 | its last day is one
          15         | quarter  | 2026-02-10 | 2025-11-15 | 2026-02-15 | from the month in which it begins
          5          | quarter  | 2026-02-10 | 2026-02-05 | 2026-05-05 | the same, where the day is over
          10         | year     | 2028-03-01 | 2027-03-10 | 2028-03-10 | from the month in which it begins
          10         | year     | 2028-03-11 | 2028-03-10 | 2029-03-10 | the same, where the day is over
          15         | week     | 2026-04-10 | 2026-04-08 | 2026-04-15 | through the 15th of that month
          5          | week     | 2026-04-10 | 2026-04-05 | 2026-04-12 | through the 5th
          2026-05-15 | month    | 2026-04-10 | 2026-03-15 | 2026-04-15 | the first date of a grid through 15 May
          2026-02-15 | month    | 2026-04-10 | 2026-03-15 | 2026-04-15 | a date may be past
          2026-05-15 | quarter  | 2026-04-10 | 2026-02-15 | 2026-05-15 | through that month
          2026-05-15 | year     | 2026-04-10 | 2025-05-15 | 2026-05-15 | through that month
          2026-04-16 | week     | 2026-04-10 | 2026-04-09 | 2026-04-16 | through a Thursday
          """)
  void says_which_period_holds_the_stub(
      String given, Interval interval, LocalDate on, LocalDate from, LocalDate to, String because) {
    var start = midnight(on);

    var schedule = date(given).schedule(start, interval, UTC);

    assertThat(schedule.containing(start))
        .as(because)
        .isEqualTo(new Stretch(midnight(from), midnight(to)));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          begun      | interval | given      | had   | because
          2026-01-31 | month    | 31         | true  | the day it remembers
          2026-01-31 | month    | 28         | false | its February only
          2026-01-31 | month    | 2026-02-28 | false | the same as a date
          2026-01-31 | month    | 2026-03-31 | true  | one of its dates
          2026-01-10 | quarter  | 10         | true  | the day it has
          2026-01-10 | quarter  | 2026-05-10 | false | its day in another month
          2026-01-10 | quarter  | 2026-07-10 | true  | one of its dates
          2026-01-10 | week     | 21         | true  | one of its dates in February
          2026-01-10 | week     | 22         | false | between them
          2026-01-10 | week     | 2026-04-11 | true  | one of its dates
          2026-01-10 | week     | 2026-04-12 | false | a day after
          """)
  void is_no_change_where_it_is_had_already(
      LocalDate begun, Interval interval, String given, boolean had, String because) {
    var old = Schedule.from(midnight(begun), interval, new Ruler.Days(UTC));

    assertThat(date(given).isThatOf(old, midnight(LocalDate.of(2026, 2, 10))))
        .as(because)
        .isEqualTo(had);
  }

  @Test
  void falls_at_local_midnight_also_by_the_second() {
    var zone = ZoneId.of("America/New_York");
    var begun = LocalDate.of(2026, 3, 1).atTime(10, 30).atZone(zone).toInstant();
    var old = Schedule.from(begun, Interval.MONTH, new Ruler.Seconds(zone));
    var moved = new BillingDate.OnDay(15).schedule(begun, Interval.MONTH, zone);

    assertThat(moved.at()).isEqualTo(LocalTime.MIDNIGHT);
    assertThat(moved.next(begun)).isEqualTo(Instant.parse("2026-03-15T04:00:00Z"));
    assertThat(new BillingDate.OnDay(1).isThatOf(old, begun))
        .as("at whatever time of day")
        .isTrue();
  }

  @Test
  void is_a_day_that_months_have() {
    assertThatThrownBy(() -> new BillingDate.OnDay(0))
        .hasMessage("a day of the month is 1 to 31: 0");
    assertThatThrownBy(() -> new BillingDate.OnDay(32)).hasMessageContaining("32");
  }

  private static BillingDate date(String text) {
    return text.contains("-")
        ? new BillingDate.Through(LocalDate.parse(text))
        : new BillingDate.OnDay(Integer.parseInt(text));
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(UTC).toInstant();
  }
}
