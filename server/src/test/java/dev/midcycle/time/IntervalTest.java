package dev.midcycle.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          written     | months | days | shortest
          day         | 0      | 1    | day
          7 days      | 0      | 7    | week
          10 days     | 0      | 10   | 10 days
          14 days     | 0      | 14   | 2 weeks
          52 weeks    | 0      | 364  | 52 weeks
          1 month     | 1      | 0    | month
          3 months    | 3      | 0    | quarter
          2 quarters  | 6      | 0    | 6 months
          6 months    | 6      | 0    | 6 months
          12 months   | 12     | 0    | year
          4 quarters  | 12     | 0    | year
          18 months   | 18     | 0    | 18 months
          24 months   | 24     | 0    | 2 years
          3 years     | 36     | 0    | 3 years
          9999 days   | 0      | 9999 | 9999 days
          """)
  void the_same_length_is_the_same_interval(String written, int months, int days, String shortest) {
    assertThat(Interval.find(written)).contains(new Interval(months, days));
    assertThat(Interval.of(written)).hasToString(shortest);
    assertThat(Interval.of(shortest)).isEqualTo(Interval.of(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "monthly",
        "MONTH",
        "months",
        "0 days",
        "06 months",
        "-1 month",
        "1.5 years",
        "2  weeks",
        " month",
        "10000 days",
        "1000 years",
        "2 fortnights",
        "99999999999 days",
        "2 weekss"
      })
  void what_is_written_otherwise_is_none(String written) {
    assertThat(Interval.find(written)).isEmpty();
    assertThatThrownBy(() -> Interval.of(written)).hasMessage("no interval: " + written);
  }

  @Test
  void it_is_months_or_days() {
    assertThatThrownBy(() -> new Interval(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Interval(1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Interval(-1, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          one       | other    | longer | because
          6 months  | month    | true   | 6 of them
          month     | 6 months | false  |
          month     | month    | false  | it is the same
          30 days   | month    | true   | equal counts as longer
          month     | 30 days  | true   | both ways
          4 weeks   | month    | false  | 28 days
          month     | 4 weeks  | true   |
          31 days   | month    | true   |
          13 weeks  | quarter  | true   | 91 days, not 90
          26 weeks  | 6 months | true   | 182, not 180
          52 weeks  | year     | false  | 364, not 365
          365 days  | year     | true   | equal
          360 days  | year     | false  | a year is not 12 times 30
          2 years   | 24 months | false | the same
          2 years   | 104 weeks | true  | 730, not 728
          """)
  void longer_goes_by_length(Interval one, Interval other, boolean longer, String because) {
    assertThat(one.isLongerThan(other)).as(because).isEqualTo(longer);
  }

  @Test
  void the_shorter_comes_first() {
    var sorted =
        List.of(
            "day",
            "week",
            "10 days",
            "2 weeks",
            "4 weeks",
            "30 days",
            "month",
            "2 months",
            "quarter",
            "13 weeks",
            "6 months",
            "11 months",
            "52 weeks",
            "365 days",
            "year",
            "18 months",
            "2 years");

    assertThat(sorted.stream().map(Interval::of).sorted().map(Interval::toString).toList())
        .isEqualTo(sorted);
  }

  /// In a long world, so that order by length is never in doubt.
  @Test
  void months_are_as_long_as_they_are_many() {
    for (int months = 1; months < 240; months++) {
      var one = new Interval(months, 0);
      var next = new Interval(months + 1, 0);

      assertThat(one).isLessThan(next);
      assertThat(next.isLongerThan(one)).isTrue();
      assertThat(one.isLongerThan(next)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          from       | to         | interval | because
          2026-04-01 | 2026-05-01 | month    | not 30 days
          2026-01-31 | 2026-02-28 | month    | February has no 31st
          2026-02-28 | 2026-03-31 | month    | it returns
          2026-02-28 | 2026-03-28 | month    | not four weeks
          2026-01-01 | 2026-01-29 | 4 weeks  |
          2026-04-29 | 2026-05-13 | 2 weeks  |
          2026-04-01 | 2026-04-02 | day      |
          2026-04-30 | 2026-05-10 | 10 days  |
          2026-12-31 | 2027-02-28 | 2 months |
          2026-01-01 | 2026-04-01 | quarter  |
          2024-02-29 | 2026-02-28 | 2 years  |
          """)
  void a_period_tells_its_interval(
      LocalDate from, LocalDate to, Interval interval, String because) {
    assertThat(Interval.between(from, to)).as(because).isEqualTo(interval);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          interval | shortest | because
          10 days  | 10       |
          month    | 28       | February
          2 months | 59       | January and February
          quarter  | 89       | February to April
          6 months | 181      | January to June
          year     | 365      |
          4 years  | 1460     | 2097 to 2100
          """)
  void its_shortest_period(Interval interval, long shortest, String because) {
    assertThat(interval.shortestDays()).as(because).isEqualTo(shortest);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          date       | interval | start      | because
          2026-05-20 | day      | 2026-05-20 | itself
          2026-05-24 | week     | 2026-05-18 | a Sunday belongs to the week of the Monday before
          2026-05-18 | week     | 2026-05-18 | a Monday begins one
          2026-05-31 | month    | 2026-05-01 |
          2026-03-31 | quarter  | 2026-01-01 | the first one's last day
          2026-04-01 | quarter  | 2026-04-01 | the second one's first day
          2026-08-31 | quarter  | 2026-07-01 |
          2026-12-31 | quarter  | 2026-10-01 |
          2026-12-31 | year     | 2026-01-01 |
          """)
  void the_calendars_period_that_holds_a_date(
      LocalDate date, Interval interval, LocalDate start, String because) {
    assertThat(interval.calendarStart(date)).as(because).isEqualTo(start);
  }

  @Test
  void the_calendar_has_periods_of_five() {
    assertThat(List.of("day", "week", "month", "quarter", "year"))
        .allMatch(word -> Interval.of(word).isOfCalendar());
    assertThat(List.of("2 days", "2 weeks", "2 months", "6 months", "2 years"))
        .noneMatch(word -> Interval.of(word).isOfCalendar());
    assertThatThrownBy(() -> Interval.of("6 months").calendarStart(LocalDate.of(2026, 4, 1)))
        .hasMessage("the calendar has no periods of 6 months");
  }
}
