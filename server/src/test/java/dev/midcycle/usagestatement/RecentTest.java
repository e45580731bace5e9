package dev.midcycle.usagestatement;

import static dev.midcycle.usagestatement.Using.at;
import static dev.midcycle.usagestatement.Using.begun;
import static dev.midcycle.usagestatement.Using.used;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.billing.BillingState;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Tally;
import dev.midcycle.rating.Used;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a whole period of days like the last ones costs, by the days of [Using]: 2 to 7 and 1 by
/// the 9th. The next period is May, with 31 days: four weeks and 2, 3, 4.
class RecentTest {
  @ParameterizedTest(name = "on {0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # plan  | meters  | cost   | because
          sum     | sum     | 226.00 | 4 x 28 + 9 = 121 used, 8 of them included, 2.00 each
          bare    | sum     | 0.00   | it charges for none of it
          days    | days    |  82.00 | beyond 3 a day 4 x (1+2+3+4) and 1, 2.00 each
          peak    | peak    | 6.00   | 7 at most, 4 of them included
          busiest | busiest | 14.00  | the busiest day has 7
          steep   | sum     | 235.00 | 1.00 flat, and 117 beyond the first 4
          """)
  void a_period_of_such_days_costs(String plan, String meters, String cost, String because) {
    assertThat(under(plan, 9, meters)).as(because).isEqualTo(cost + " a month");
  }

  @Test
  void another_plan_is_priced_that_nobody_is_on() {
    var on = begun("bare");
    var other = begun("dear").termsAt(at("2026-04-09T12:00:00Z")).orElseThrow();
    var recent =
        Recent.of(
                new SoFar(
                    used(on, 9).usage(), at("2026-04-09T12:00:00Z"), on.profile(), on.catalogs()),
                on.termsAt(at("2026-04-09T12:00:00Z")).orElseThrow())
            .orElseThrow();

    assertThat(recent.days()).isEqualTo(7);
    assertThat(recent.under(other, Set.of(new MeterKey("sum"))).orElseThrow().amount())
        .hasToString("565.00");
  }

  @Test
  void what_stands_at_a_level_stays_there() {
    // 1 + 2 + ... + 7 and 1, 2: 31 on every day.
    assertThat(under("filled", 9, "gauge")).isEqualTo("62.00 a month");
  }

  @Test
  void there_is_none_before_the_first_whole_day() {
    assertThat(recent(used(begun("sum"), 1), "2026-04-01T20:00:00Z")).isEmpty();
    assertThat(recent(begun("sum"), "2026-04-09T12:00:00Z")).isEmpty();
  }

  /// 5 on the 5th and nothing on other days: 4 times in May by seven days and 5 times by six, and 8
  /// are included.
  @ParameterizedTest
  @CsvSource({"2026-04-09T12:00:00Z, 7, 24.00", "2026-04-07T12:00:00Z, 6, 34.00"})
  void days_without_use_count(String now, int days, String cost) {
    var begun = begun("sum");
    var noon = at("2026-04-05T12:00:00Z");
    var state =
        begun.with(
            begun
                .usage()
                .with(
                    new MeterKey("sum"),
                    LocalDate.parse("2026-04-05"),
                    new Used(noon, Tally.of(Decimal.of(5), noon))));
    var recent = recent(state, now).orElseThrow();

    assertThat(recent.days()).isEqualTo(days);
    assertThat(
            recent
                .under(state.termsAt(at(now)).orElseThrow(), Set.of(new MeterKey("sum")))
                .orElseThrow()
                .amount())
        .hasToString(cost);
  }

  private static Optional<Recent> recent(BillingState state, String now) {
    return Recent.of(
        new SoFar(state.usage(), at(now), state.profile(), state.catalogs()),
        state.termsAt(at(now)).orElseThrow());
  }

  private static String under(String plan, int days, String meters) {
    var now = at("2026-04-09T12:00:00Z");
    var state = used(begun(plan), days);
    var keys = Stream.of(meters).map(MeterKey::new).collect(Collectors.toSet());
    return recent(state, now.toString())
        .flatMap(recent -> recent.under(state.termsAt(now).orElseThrow(), keys))
        .map(cost -> cost.amount() + " a " + cost.interval().toString().toLowerCase(Locale.ROOT))
        .orElseThrow();
  }
}
