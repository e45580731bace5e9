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

  /// A place in an amount that is shared: what lies before it, of the parts and of the amount in
  /// its smallest units.
  private record Point(long parts, long amount) {}

  /// The share of each in `part` of a stretch of a fee, by days or seconds as the fee itself.
  public static List<Discount> share(
      List<Discount> discounts, PeriodFee fee, Stretch whole, Stretch part) {
    return share(
        discounts,
        point(fee, whole.from(), part.from()),
        point(fee, whole.from(), part.to()),
        point(fee, whole.from(), whole.to()));
  }

  private static Point point(PeriodFee fee, Instant from, Instant to) {
    return new Point(
        fee.ruler().length(from, to),
        Stretch.between(from, to).map(fee::over).map(Money::minor).orElse(0L));
  }

  /// The share of each in `some` of an amount.
  static List<Discount> share(List<Discount> discounts, Money some, Money whole) {
    return share(
        discounts,
        new Point(0, 0),
        new Point(some.minor(), some.minor()),
        new Point(whole.minor(), whole.minor()));
  }

  /// Differences of the shares before both places, each rounded once. Of what lies before a place
  /// no more is taken off than it is, and behind it not either: where a discount leaves nothing, it
  /// leaves nothing of any part.
  private static List<Discount> share(List<Discount> discounts, Point from, Point to, Point whole) {
    var shares = new ArrayList<Discount>();
    var begins = from;
    var ends = to;
    var left = whole;
    for (var one : discounts) {
      long before = before(one.amount(), begins, left);
      long after = before(one.amount(), ends, left);
      shares.add(new Discount(one.by(), new Money(one.amount().currency(), after - before)));
      begins = new Point(begins.parts, begins.amount - before);
      ends = new Point(ends.parts, ends.amount - after);
      left = new Point(left.parts, left.amount - one.amount().minor());
    }
    return shares.stream().filter(one -> !one.amount().isZero()).toList();
  }

  private static long before(Money discount, Point place, Point whole) {
    long share = discount.share(place.parts, whole.parts, HALF_UP).minor();
    long behind = whole.amount - discount.minor();
    return Math.min(place.amount, Math.max(place.amount - behind, share));
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
