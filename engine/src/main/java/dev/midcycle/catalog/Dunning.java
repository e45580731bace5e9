package dev.midcycle.catalog;

import java.util.List;

/// What happens when a document cannot be collected.
///
/// An example: `retry_days: [3, 5, 7]`, `then: cancel`. A card is declined on 1 April; it is tried
/// again on the 4th, the 9th and the 16th, and if that fails too, the subscription ends then.
///
/// @param retryDays how many days after each failure it is tried again
/// @param then what happens when the last try has failed
/// @param graceDays how many days lie between the last failure and that
/// @param entitlements what the customer may use meanwhile
public record Dunning(
    List<Integer> retryDays, Then then, int graceDays, Entitlements entitlements) {
  public Dunning {
    retryDays = List.copyOf(retryDays);
  }

  /// What may be used as long as something is unpaid.
  public enum Entitlements {
    /// The same as before.
    KEEP,
    /// What the free plan grants; nothing where there is none.
    RESTRICT
  }

  /// The end of it, where nobody has paid.
  public enum Then {
    /// The subscription ends, and what is left unused is credited.
    CANCEL,
    PAUSE,
    /// It changes to the plan that its plan names for this, or to the lowest of the family that
    /// costs nothing; where there is none, it ends.
    FREE,
    /// The service stays as it is.
    KEEP
  }
}
