package dev.midcycle.billing;

import dev.midcycle.drafting.Draft;
import java.time.Instant;

/// A regular document that is made but not issued yet. Its draft may be empty.
public sealed interface Pending {
  Draft draft();

  /// When it is issued.
  default Instant issueAt() {
    return draft().at();
  }

  /// Calculated ahead of its billing date. A change in between discards it.
  record Calculated(Draft draft) implements Pending {}

  /// Its fees are fixed since the billing date; it waits for late usage. A change in between issues
  /// it at once.
  record Waiting(Draft draft) implements Pending {}
}
