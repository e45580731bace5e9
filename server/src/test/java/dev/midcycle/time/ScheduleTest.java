package dev.midcycle.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
  private static final ZoneId UTC = ZoneId.of("UTC");

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          start      | interval | number | begins     | because
          2026-01-31 | month    | 0      | 2026-01-31 | where it starts
          2026-01-31 | month    | 1      | 2026-02-28 | February has no 31st
          2026-01-31 | month    | 2      | 2026-03-31 | the 31st is remembered
          2026-01-31 | month    | 25     | 2028-02-29 | a leap year
          2026-01-31 | month    | -1     | 2025-12-31 | and before it
          2024-02-29 | year     | 1      | 2025-02-28 | no 29th
          2024-02-29 | year     | 4      | 2028-02-29 | it returns
          2015-10-01 | year     | 1      | 2016-10-01 | a year later
          2026-10-01 | week     | 1      | 2026-10-08 | seven days
          2026-11-30 | quarter  | 1      | 2027-02-28 | three months
          2026-11-30 | quarter  | 2      | 2027-05-30 | the 30th is remembered
          2026-04-01 | 2 weeks  | 3      | 2026-05-13 | three times 14 days
          2026-03-28 | 30 days  | 1      | 2026-04-27 | days, whatever the month
          2026-12-31 | 2 months | 1      | 2027-02-28 | no 31st
          2026-12-31 | 2 months | 3      | 2027-06-30 | nor in June
          2026-12-31 | 2 months | -1     | 2026-10-31 | and before it
          2026-08-31 | 6 months | 2      | 2027-08-31 | the 31st is remembered
          2024-02-29 | 2 years  | 1      | 2026-02-28 | no 29th
          2024-02-29 | 2 years  | 2      | 2028-02-29 | it returns
          """)
  void counts_from_the_anchor_and_never_from_the_last_date(
      LocalDate start, Interval interval, long number, LocalDate begins, String because) {
    var schedule =
        Schedule.from(start.atStartOfDay(UTC).toInstant(), interval, new Ruler.Days(UTC));

    var boundary = schedule.boundary(number);

    assertThat(boundary).as(because).isEqualTo(begins.atStartOfDay(UTC).toInstant());
    assertThat(schedule.isBoundary(boundary)).isTrue();
    assertThat(schedule.isBoundary(boundary.minusNanos(1))).isFalse();
    assertThat(schedule.numberOf(boundary)).isEqualTo(number);
    assertThat(schedule.numberOf(boundary.minusNanos(1))).isEqualTo(number - 1);
    assertThat(schedule.next(boundary.minusNanos(1))).isEqualTo(boundary);
  }

  /// In seconds a period begins at the anchor's local time of day; where the zone skips it, at the
  /// first instant after.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          zone             | start            | number | begins               | because
          America/New_York | 2026-02-08T02:30 | 1      | 2026-03-08T07:30:00Z | the clocks jump from two to three
          America/New_York | 2026-02-08T02:30 | 2      | 2026-04-08T06:30:00Z | half past two again
          America/New_York | 2026-10-01T01:30 | 1      | 2026-11-01T05:30:00Z | the first of two at half past one
          Pacific/Apia     | 2011-11-30T12:00 | 1      | 2011-12-30T22:00:00Z | the 30th was skipped
          """)
  void keeps_the_local_time_of_day(
      String zone, LocalDateTime start, long number, Instant begins, String because) {
    var ruler = new Ruler.Seconds(ZoneId.of(zone));
    var schedule = Schedule.from(start.atZone(ruler.zone()).toInstant(), Interval.MONTH, ruler);

    assertThat(schedule.boundary(number)).as(because).isEqualTo(begins);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          start      | interval | first      | because
          2026-05-20 | month    | 2026-05-01 | the first of the month
          2026-05-20 | quarter  | 2026-04-01 | quarters from January
          2026-05-20 | year     | 2026-01-01 | the year
          2026-05-20 | week     | 2026-05-18 | weeks from Monday
          """)
  void the_calendars_own_periods_hold_the_start(
      LocalDate start, Interval interval, LocalDate first, String because) {
    var at = start.atStartOfDay(UTC).toInstant();

    var schedule = Schedule.calendar(at, interval, UTC);

    assertThat(schedule.containing(at).from())
        .as(because)
        .isEqualTo(first.atStartOfDay(UTC).toInstant());
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          day | start      | interval | from       | to         | because
          15  | 2026-05-20 | month    | 2026-05-15 | 2026-06-15 | the day is over
          25  | 2026-05-20 | month    | 2026-04-25 | 2026-05-25 | it is to come
          31  | 2026-02-10 | month    | 2026-01-31 | 2026-02-28 | February has no 31st
          25  | 2026-05-20 | year     | 2025-05-25 | 2026-05-25 | from the start's own month
          15  | 2026-05-20 | 2 weeks  | 2026-05-20 | 2026-06-03 | weeks have no day of the month
          """)
  void changes_on_a_day_of_the_month(
      int day, String start, Interval interval, String from, String to, String because) {
    var schedule = Schedule.onDay(day, at(start), interval, UTC);

    assertThat(schedule.containing(at(start))).as(because).isEqualTo(new Stretch(at(from), at(to)));
    assertThat(schedule.day()).isEqualTo(interval.isMonthly() ? day : 20);
  }

  @Test
  void a_day_of_the_month_is_1_to_31() {
    for (int day : new int[] {0, 32}) {
      assertThatThrownBy(() -> Schedule.onDay(day, at("2026-05-20"), Interval.MONTH, UTC))
          .hasMessage("a day of the month is 1 to 31: " + day);
    }
    assertThat(Schedule.onDay(1, at("2026-05-20"), Interval.MONTH, UTC).day()).isEqualTo(1);
  }

  @Test
  void another_interval_from_the_end_of_february_on_remembers_the_31st() {
    var monthly = Schedule.from(at("2026-01-31"), Interval.MONTH, new Ruler.Days(UTC));

    var quarterly = monthly.restartedAt(at("2026-02-28"), Interval.QUARTER);

    assertThat(quarterly.boundary(0)).isEqualTo(at("2026-02-28"));
    assertThat(quarterly.boundary(1)).isEqualTo(at("2026-05-31"));
  }

  /// Days and weeks have no day of the month: what they become is anchored on the date's own.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          start      | interval | until      | then     | first      | because
          2026-04-01 | week     | 2026-04-08 | month    | 2026-05-08 | from the 8th, not the 1st
          2026-01-17 | 2 weeks  | 2026-01-31 | 2 months | 2026-03-31 | from the 31st
          2026-01-31 | month    | 2026-02-28 | 6 months | 2026-08-31 | the 31st is remembered
          2026-01-31 | month    | 2026-02-28 | 10 days  | 2026-03-10 | ten days from the date
          """)
  void another_interval_at_a_periods_end(
      String start, Interval interval, String until, Interval then, String first, String because) {
    var old = Schedule.from(at(start), interval, new Ruler.Days(UTC));

    var schedule = old.restartedAt(at(until), then);

    assertThat(old.isBoundary(at(until))).isTrue();
    assertThat(schedule.boundary(0)).isEqualTo(at(until));
    assertThat(schedule.boundary(1)).as(because).isEqualTo(at(first));
  }

  @Test
  void days_between_months_do_not_bring_the_day_back() {
    var monthly = Schedule.from(at("2026-01-31"), Interval.MONTH, new Ruler.Days(UTC));

    var weekly = monthly.restartedAt(at("2026-02-28"), Interval.WEEK);

    assertThat(weekly.every(Interval.MONTH).boundary(1)).isEqualTo(at("2026-03-28"));
    assertThat(weekly.restartedAt(at("2026-03-07"), Interval.MONTH).boundary(1))
        .isEqualTo(at("2026-04-07"));
  }

  private static Instant at(String day) {
    return LocalDate.parse(day).atStartOfDay(UTC).toInstant();
  }
}
