package dev.midcycle.terms;

import dev.midcycle.catalog.QuantityName;
import dev.midcycle.money.Decimal;
import java.util.HashMap;
import java.util.Map;

/// The numbers a subscription carries.
public final class Quantities {
  private Quantities() {}

  /// Those of `requested` that differ.
  public static Map<QuantityName, Decimal> changed(
      Map<QuantityName, Decimal> old, Map<QuantityName, Decimal> requested) {
    var changed = new HashMap<>(requested);
    changed
        .entrySet()
        .removeIf(entry -> entry.getValue().equals(old.getOrDefault(entry.getKey(), Decimal.ZERO)));
    return changed;
  }

  /// Whether a change only raises quantities, and none above what is `paid`.
  static boolean riseWithin(
      Change change, Map<QuantityName, Decimal> before, Map<QuantityName, Decimal> paid) {
    return !change.quantities().isEmpty()
        && change.quantities().entrySet().stream()
            .allMatch(requested ->
                requested
                            .getValue()
                            .compareTo(before.getOrDefault(requested.getKey(), Decimal.ZERO))
                        >= 0
                    && requested
                            .getValue()
                            .compareTo(paid.getOrDefault(requested.getKey(), Decimal.ZERO))
                        <= 0);
  }
}
