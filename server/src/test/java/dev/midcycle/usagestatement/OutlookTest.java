package dev.midcycle.usagestatement;

import static dev.midcycle.usagestatement.Using.at;
import static dev.midcycle.usagestatement.Using.begun;
import static dev.midcycle.usagestatement.Using.by;
import static dev.midcycle.usagestatement.Using.used;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.MeterKey;
import dev.midcycle.rating.Tally;
import dev.midcycle.rating.Used;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What usage charges may come to, by the days of [Using].
class OutlookTest {
  /// By noon of the 9th, the second Thursday: 1 to 7, then 1, and 2 so far.
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # guess | in April | because
          LOW     | 52       | 31 so far, and one on each of the 21 days left; today stays at its two
          LIKELY  | 115      | 31 so far, and three weeks like the last, 28 each
          HIGH    | 183      | each day to come is a seven, today too
          """)
  void days_to_come_are_like_the_last_seven(Outlook.Guess guess, String inApril, String because) {
    var input = by(used(begun("sum"), 9), "2026-04-09T12:00:00Z");

    var outlook = Outlook.of(input).orElseThrow();

    assertThat(outlook.days()).isEqualTo(7);
    assertThat(outlook.until()).isEqualTo(at("2026-05-01T00:00:00Z").minusNanos(1));
    var days = outlook.with(guess, input.usage()).of(new MeterKey("sum"));
    assertThat(days).hasSize(30);
    var sum =
        days.values().stream()
            .flatMap(records -> records.stream())
            .map(Used::tally)
            .reduce(Tally.NONE, Tally::plus)
            .sum();
    assertThat(sum).as(because).hasToString(inApril);
  }

  @Test
  void nothing_is_foreseen_before_the_first_whole_day() {
    assertThat(Outlook.of(by(used(begun("sum"), 1), "2026-04-01T13:00:00Z"))).isEmpty();
    assertThat(Outlook.of(by(begun("bare"), "2026-04-05T13:00:00Z"))).isEmpty();
  }

  /// By noon of the 9th.
  @ParameterizedTest(name = "{0}, used on {1} days")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # plan | days | steady | because
          sum    | 9    | false  | the last days were from 1 to 7
          sum    | 0    | true   | the last days had nothing
          sum    | 1    | true   | the first day is more than a week ago
          sum    | 2    | false  | one of the last seven had something
          filled | 9    | true   | it stays at its level
          """)
  void what_never_changes_is_steady(String plan, int days, boolean steady, String because) {
    var input = by(used(begun(plan), days), "2026-04-09T12:00:00Z");

    assertThat(Outlook.of(input).orElseThrow().isSteady()).as(because).isEqualTo(steady);
  }

  @Test
  void a_meter_that_carries_over_is_left_at_its_level() {
    var input = by(used(begun("filled"), 9), "2026-04-09T12:00:00Z");

    for (var guess : Outlook.Guess.values()) {
      assertThat(Outlook.of(input).orElseThrow().with(guess, input.usage()))
          .isEqualTo(input.usage());
    }
  }
}
