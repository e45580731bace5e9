package dev.midcycle.charging;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.id.FactId;
import dev.midcycle.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;

/// Discounts of one line or row, together.
public final class Discounts {
  private Discounts() {}

  public static Money sum(List<Discount> discounts, Currency currency) {
    return discounts.stream().map(Discount::amount).reduce(Money.zero(currency), Money::plus);
  }

  /// The share of each between two points of so many; the shares of all stretches add up.
  public static List<Discount> share(List<Discount> discounts, long from, long to, long parts) {
    return discounts.stream()
        .map(one ->
            new Discount(
                one.by(),
                one.amount()
                    .share(to, parts, HALF_UP)
                    .minus(one.amount().share(from, parts, HALF_UP))))
        .filter(one -> !one.amount().isZero())
        .toList();
  }

  /// `some` of `discounts`, the last with what they miss `sum` by.
  static List<Discount> comingTo(Money sum, List<Discount> some, List<Discount> discounts) {
    var missing = sum.minus(sum(some, sum.currency()));
    return missing.isZero()
        ? some
        : plus(some, List.of(new Discount(discounts.getLast().by(), missing)));
  }

  /// Each with its counterpart taken off.
  public static List<Discount> minus(List<Discount> discounts, List<Discount> others) {
    var negated =
        others.stream().map(one -> new Discount(one.by(), one.amount().negated())).toList();
    return plus(discounts, negated);
  }

  public static List<Discount> plus(List<Discount> discounts, List<Discount> others) {
    var sums = new LinkedHashMap<FactId, Money>();
    var all = new ArrayList<>(discounts);
    all.addAll(others);
    all.forEach(one -> sums.merge(one.by(), one.amount(), Money::plus));
    return sums.entrySet().stream()
        .filter(entry -> !entry.getValue().isZero())
        .map(entry -> new Discount(entry.getKey(), entry.getValue()))
        .toList();
  }
}
