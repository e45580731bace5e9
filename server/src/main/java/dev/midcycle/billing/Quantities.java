package dev.midcycle.billing;

import dev.midcycle.catalog.QuantityName;
import dev.midcycle.money.Decimal;
import java.util.HashMap;
import java.util.Map;

/// The numbers a subscription carries.
final class Quantities {
  private Quantities() {}

  /// Those of `wished` that differ.
  static Map<QuantityName, Decimal> changed(
      Map<QuantityName, Decimal> old, Map<QuantityName, Decimal> wished) {
    var changed = new HashMap<>(wished);
    changed
        .entrySet()
        .removeIf(entry -> entry.getValue().equals(old.getOrDefault(entry.getKey(), Decimal.ZERO)));
    return changed;
  }
}
