package dev.midcycle.billing;

import dev.midcycle.charging.Cause;
import dev.midcycle.drafting.Draft;
import java.time.Instant;
import java.util.Optional;

/// A regular document that is made but not issued yet. Its draft may be empty.
public sealed interface Pending {
  Draft draft();

  /// The billing date that it is of.
  default Optional<Instant> date() {
    return draft().cause() instanceof Cause.Period(var date) ? Optional.of(date) : Optional.empty();
  }

  /// The same, issued at another instant.
  default Pending at(Instant instant) {
    return switch (this) {
      case Calculated(var draft) -> new Calculated(draft.at(instant));
      case Waiting(var draft) -> new Waiting(draft.at(instant));
    };
  }

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
