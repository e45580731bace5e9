package dev.midcycle.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.PlanKey;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Taxed;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Tax;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What documents leave behind. They are named by the day to which they charged service.
class CarriedTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Tax TAX = new Tax(Decimal.of("0.19"), false);
  private static final Spent SPENT =
      new Spent(
          new FactId(new UUID(0, 1)),
          new Stretch(at("2026-01-10"), at("2026-02-10")),
          new PlanKey("a"));

  @ParameterizedTest(name = "since {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # since  | stay                  | because
          2026-02-09 | 2026-02-10 2026-03-10 | service of both goes on
          2026-02-10 | 2026-03-10            | that of the first has ended by then
          2026-03-09 | 2026-03-10            | a last day is left
          """)
  void documents_are_forgotten_once_their_service_has_ended(
      String since, String stay, String because) {
    var carried =
        new Carried(List.of(SPENT), List.of(), List.of(taxed("2026-02-10"), taxed("2026-03-10")));

    var left = carried.since(at(since));

    assertThat(told(left)).as(because).isEqualTo(stay);
    assertThat(left.spent()).containsExactly(SPENT);
  }

  /// Only what documents for several subscriptions charged is known by each of those.
  @Test
  void what_came_back_is_told_to_the_others() {
    var alone = taxed("2026-02-10");
    var together = together("2026-03-10");
    var carried = new Carried(List.of(), List.of(), List.of(alone, together));
    var back = together.returning(usd(4));

    assertThat(carried.shared()).containsExactly(together);
    assertThat(carried.knowing(List.of(back)).taxed()).containsExactly(alone, back);
    assertThat(carried.knowing(List.of(together("2026-04-10"))).taxed())
        .containsExactly(alone, together);
  }

  private static String told(Carried carried) {
    return carried.taxed().stream()
        .map(one -> one.ends().toString().substring(0, 10))
        .collect(Collectors.joining(" "));
  }

  private static Taxed taxed(String ends) {
    return charged(new Cause.Period(at(ends)), ends);
  }

  private static Taxed together(String ends) {
    return charged(new Cause.Together(new SubscriptionId(new UUID(0, 1)), at(ends)), ends);
  }

  private static Taxed charged(Cause document, String ends) {
    return new Taxed(document, TAX, usd(10), usd(2), usd(0), at(ends));
  }

  private static Instant at(String day) {
    return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Money usd(long amount) {
    return new Money(USD, amount * 100);
  }
}
