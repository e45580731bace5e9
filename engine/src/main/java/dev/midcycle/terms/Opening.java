package dev.midcycle.terms;

import dev.midcycle.catalog.BillingRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where a billing state begins.
public sealed interface Opening {

  /// Before the subscription.
  record Unborn() implements Opening {}

  /// In its life: everything before `at` is settled, and folded into `terms`.
  ///
  /// @param rulesVersion the catalogue version whose billing rules the subscription has
  /// @param cycle where its billing dates lie; empty in what was stored before it was kept: as
  ///   those rules say
  /// @param coupons those that may still reduce something
  record Checkpoint(
      Instant at,
      Terms terms,
      int rulesVersion,
      Optional<BillingRules.Cycle> cycle,
      List<Attached> coupons)
      implements Opening {
    public Checkpoint {
      coupons = List.copyOf(coupons);
    }
  }
}
