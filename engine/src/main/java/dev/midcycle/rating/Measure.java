package dev.midcycle.rating;

import dev.midcycle.money.Decimal;

/// An exact quantity: `over` divided by `under`, never rounded. A camera that is there on 10 of 31
/// days is 10/31 of a camera-month.
public record Measure(Decimal over, long under) {

  public static Measure of(Decimal quantity) {
    return new Measure(quantity, 1);
  }

  boolean isAbove(Decimal bound) {
    return over.compareTo(scaled(bound)) > 0;
  }

  /// `number` times what this is under, to be compared with `over`.
  Decimal scaled(Decimal number) {
    return number.times(Decimal.of(under));
  }
}
