package dev.midcycle.charging;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.id.FactId;
import dev.midcycle.money.Money;
import dev.midcycle.rating.PeriodFee;
import dev.midcycle.time.Stretch;
import java.time.Instant;
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

  /// The share of each in a part of an amount that reaches from one point of it to another, in its
  /// smallest units. Each is shared over what the ones before it leave: so the shares of all parts
  /// add up, and those of one part together are never more than the part.
  public static List<Discount> share(List<Discount> discounts, long from, long to, long whole) {
    var shares = new ArrayList<Discount>();
    long begins = from;
    long ends = to;
    long left = whole;
    for (var one : discounts) {
      if (left > 0) {
        var before = one.amount().share(begins, left, HALF_UP);
        var after = one.amount().share(ends, left, HALF_UP);
        shares.add(new Discount(one.by(), after.minus(before)));
        begins -= before.minor();
        ends -= after.minor();
        left -= one.amount().minor();
      }
    }
    return shares.stream().filter(one -> !one.amount().isZero()).toList();
  }

  /// The share of each in `part` of a stretch of a fee, by what the fee comes to there.
  public static List<Discount> share(
      List<Discount> discounts, PeriodFee fee, Stretch whole, Stretch part) {
    return share(
        discounts,
        between(whole.from(), part.from(), fee),
        between(whole.from(), part.to(), fee),
        fee.over(whole).minor());
  }

  private static long between(Instant from, Instant to, PeriodFee fee) {
    return Stretch.between(from, to).map(fee::over).map(Money::minor).orElse(0L);
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
