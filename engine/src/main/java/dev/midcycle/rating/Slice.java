package dev.midcycle.rating;

import dev.midcycle.money.Decimal;
import java.util.List;

/// One piece of a priced quantity: so many units at one price, and a flat fee.
///
/// @param units times what the quantity is under
/// @param unit the price of one, in major units
/// @param flat in major units
public record Slice(Decimal units, Decimal unit, Decimal flat) {

  /// What slices cost together, times what their quantity is under; not rounded.
  public static Decimal sum(List<Slice> slices, long under) {
    var whole = Decimal.of(under);
    return slices.stream()
        .map(slice -> slice.units.times(slice.unit).plus(slice.flat.times(whole)))
        .reduce(Decimal.ZERO, Decimal::plus);
  }

  /// No unit, and no flat fee.
  boolean isNothing() {
    return units.isZero() && flat.isZero();
  }

  Slice negated() {
    return new Slice(Decimal.ZERO.minus(units), unit, Decimal.ZERO.minus(flat));
  }
}
