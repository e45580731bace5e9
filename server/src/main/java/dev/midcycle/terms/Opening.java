package dev.midcycle.terms;

import java.time.Instant;
import java.util.List;

/// Where a book begins.
public sealed interface Opening {

  /// Before the subscription.
  record Unborn() implements Opening {}

  /// In its life: everything before `at` is settled, and folded into `terms`.
  ///
  /// @param rulesVersion the catalogue version whose billing rules the subscription has
  /// @param coupons those that may still reduce something
  record Checkpoint(Instant at, Terms terms, int rulesVersion, List<Attached> coupons)
      implements Opening {
    public Checkpoint {
      coupons = List.copyOf(coupons);
    }
  }
}
