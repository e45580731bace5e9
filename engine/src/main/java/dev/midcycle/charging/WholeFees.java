package dev.midcycle.charging;

import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.terms.Item;
import dev.midcycle.time.Stretch;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Fees that are not shared: each costs its whole for every period it touches, and of several in
/// one period the highest counts.
final class WholeFees {
  private final Map<Place, PeriodAmount> highest = new LinkedHashMap<>();

  /// Where only one fee counts: a plan's charge, whichever the plan, or an add-on's.
  private record Place(String carrier, ChargeKey charge, Stretch period) {}

  /// @param how often it is charged, and why its price is not the usual one
  void add(Slot slot, Stretch served, Currency currency, FeeOf how) {
    var place = new Place(carrier(slot.rate().item()), slot.rate().charge(), slot.period());
    var one = PeriodAmount.of(slot.rate(), slot.period(), served, currency, how);
    highest.merge(place, one, WholeFees::higher);
  }

  List<PeriodAmount> periodAmounts() {
    return List.copyOf(highest.values());
  }

  private static String carrier(Item item) {
    return switch (item) {
      case Item.OfPlan plan -> "";
      case Item.OfAddOn addOn -> addOn.key();
      case Item.OfCoupon coupon -> coupon.key();
      case Item.OneOff once -> once.key();
    };
  }

  private static PeriodAmount higher(PeriodAmount one, PeriodAmount other) {
    return other.sum().amount().compareTo(one.sum().amount()) > 0 ? other : one;
  }
}
