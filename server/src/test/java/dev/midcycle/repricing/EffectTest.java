package dev.midcycle.repricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.billing.Refusal;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.money.Money;
import dev.midcycle.time.Interval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sums of what a newer version would bring.
class EffectTest {
  private static final Currency USD = Currency.getInstance("USD");

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          next  | after | from       | usage | times | effect
          5.00  | 70.00 | 2026-05-01 | false | 3     | 3 more, 15.00 then 210.00 from 2026-05-01 until 2026-05-01
          -9.00 | 55.00 | 2026-05-01 | false | 2     | 2 less, -18.00 then 110.00 from 2026-05-01 until 2026-05-01
          5.00  | 55.00 | 2026-05-01 | false | 1     | 1 less, 5.00 then 55.00 from 2026-05-01 until 2026-05-01
          2.50  | 65.00 | 2026-05-01 | false | 2     | 2 more, 5.00 then 130.00 from 2026-05-01 until 2026-05-01
          -2.50 | 65.00 | 2026-05-01 | false | 2     | 2 less, -5.00 then 130.00 from 2026-05-01 until 2026-05-01
          0.00  | 65.00 |            | true  | 4     | 4 same, 0.00 then 260.00, usage of 4
          """)
  void an_effect_counts_so_many(
      String next,
      String after,
      @Nullable LocalDate from,
      boolean usage,
      long times,
      String effect) {
    var moved = new Outcome.Moved(usd(next), usd(after), Optional.ofNullable(from), usage);

    var told = Effect.of(repriced(moved), moved, times);

    assertThat(told(told)).isEqualTo(effect);
    assertThat(told.moved()).isEqualTo(times);
  }

  @Test
  void effects_are_added() {
    var first = moved("5.00", "70.00", "2026-05-01", true);
    var second = moved("-1.00", "64.00", "2026-04-20", false);
    var refused = new Outcome.Refused(new Refusal.NoChange());
    var paused = new Outcome.Refused(new Refusal.Paused());

    var sum =
        effect(first, 2)
            .plus(effect(second, 3))
            .plus(effect(refused, 4))
            .plus(effect(paused, 5))
            .plus(effect(refused, 6));

    assertThat(told(sum))
        .isEqualTo(
            "2 more, 3 less, 10 no_change, 5 paused, 7.00 then 1307.00"
                + " from 2026-04-20 until 2026-05-01, usage of 2");
    assertThat(sum.moved()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          interval | a year | because
          month    | 60.00  | twelve times 5.00
          quarter  | 20.00  | four times
          2 years  | 2.50   | half of it
          week     | 260.71 | 365 / 7 times
          """)
  void a_difference_is_told_by_the_year(Interval interval, String aYear, String because) {
    var moved = moved("5.00", "70.00", "2026-05-01", false);
    var one = new Repriced(new PlanKey("a"), interval, usd("65.00"), moved, moved);
    var effect = PlanEffect.of(one, 1);

    assertThat(effect.aYear(effect.atOnce())).as(because).hasToString(aYear);
    assertThat(effect.aYear(effect.none())).hasToString("0.00");
    assertThat(told(effect.none())).isEqualTo("1 same, 0.00 then 65.00");
  }

  private static Outcome.Moved moved(String next, String after, String from, boolean usage) {
    return new Outcome.Moved(usd(next), usd(after), Optional.of(LocalDate.parse(from)), usage);
  }

  private static Effect effect(Outcome outcome, long times) {
    return Effect.of(repriced(outcome), outcome, times);
  }

  private static Repriced repriced(Outcome outcome) {
    return new Repriced(new PlanKey("a"), Interval.MONTH, usd("65.00"), outcome, outcome);
  }

  static String told(Effect effect) {
    var counts = new ArrayList<String>();
    count(counts, effect.more(), "more");
    count(counts, effect.less(), "less");
    count(counts, effect.same(), "same");
    effect.refused().forEach((code, some) -> count(counts, some, code));
    return String.join(", ", counts)
        + ", "
        + effect.next()
        + " then "
        + effect.after()
        + effect.from().map(day -> " from " + day).orElse("")
        + effect.until().map(day -> " until " + day).orElse("")
        + (effect.usage() == 0 ? "" : ", usage of " + effect.usage());
  }

  private static void count(List<String> counts, long some, String what) {
    if (some != 0) {
      counts.add(some + " " + what);
    }
  }

  private static Money usd(String amount) {
    return Money.exactly(USD, new BigDecimal(amount));
  }
}
