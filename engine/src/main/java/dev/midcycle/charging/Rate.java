package dev.midcycle.charging;

import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.Item;

/// What expected and billed are matched by: the charge, the catalogue version, and what its price
/// depends on.
public sealed interface Rate {
  Item item();

  ChargeKey charge();

  int version();

  /// A price for so many.
  ///
  /// @param unitPrice in major units, for one of `quantity` over the whole period
  record Fee(Item item, ChargeKey charge, int version, Decimal unitPrice, Decimal quantity)
      implements Rate {}

  /// Reckoned from what a period had, by the prices of this version: usage, and what is missing to
  /// a minimum.
  record Reckoned(Item item, ChargeKey charge, int version) implements Rate {}

  /// A coupon's discount.
  record Discount(Item.OfCoupon item, ChargeKey charge, int version) implements Rate {}
}
