package dev.midcycle.charging;

import dev.midcycle.money.Decimal;

/// One local day of usage, as it is billed.
///
/// @param number what was counted on it, with what is included
/// @param part what it adds to the quantity that is priced: where days are added up, what is beyond
///   that which is included
public record UsedDay(Decimal number, Decimal part) {
  public static final UsedDay NONE = new UsedDay(Decimal.ZERO, Decimal.ZERO);
}
