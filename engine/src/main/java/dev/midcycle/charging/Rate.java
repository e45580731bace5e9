package dev.midcycle.charging;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.OwnPrice;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.OrderedFee;
import dev.midcycle.terms.Item;
import java.util.Currency;
import java.util.Optional;

/// What expected and billed are matched by: the charge, the catalogue version, and what its price
/// depends on.
public sealed interface Rate {
  Item item();

  ChargeKey charge();

  int version();

  /// A fee for a whole period, of something that is ordered by number.
  sealed interface ForPeriod extends Rate {
    Decimal quantity();

    /// What a whole period costs, rounded once.
    default Money whole(Currency currency) {
      return switch (this) {
        case Fee fee ->
            Money.rounded(currency, fee.unitPrice().times(fee.quantity()).value(), HALF_UP);
        case Ordered ordered -> ordered.priced(currency).whole();
      };
    }
  }

  /// A price for so many.
  ///
  /// @param unitPrice in major units, for one of `quantity` over the whole period
  record Fee(Item item, ChargeKey charge, int version, Decimal unitPrice, Decimal quantity)
      implements ForPeriod {}

  /// So many at a tariff, or with some included, or within bounds.
  record Ordered(Item item, ChargeKey charge, int version, OrderedFee fee, Decimal quantity)
      implements ForPeriod {
    public OrderedFee.Priced priced(Currency currency) {
      return fee.of(currency, quantity);
    }
  }

  /// Reckoned from what a period had, by the prices of this version: usage, and what is missing to
  /// a minimum.
  ///
  /// @param own what was agreed instead of them
  record Reckoned(Item item, ChargeKey charge, int version, Optional<OwnPrice> own)
      implements Rate {
    public Reckoned(Item item, ChargeKey charge, int version) {
      this(item, charge, version, Optional.empty());
    }
  }

  /// A coupon's discount.
  record Discount(Item.OfCoupon item, ChargeKey charge, int version) implements Rate {}
}
