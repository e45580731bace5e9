package dev.midcycle.terms;

import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.CouponCode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Where a billing state begins.
public sealed interface Opening {

  /// Before the subscription.
  record Unborn() implements Opening {}

  /// Since when fees have been charged, where that was before it.
  default Optional<Instant> charging() {
    return switch (this) {
      case Unborn() -> Optional.empty();
      case Checkpoint checkpoint -> checkpoint.begun();
    };
  }

  /// In its life: everything before `at` is settled, and folded into `terms`.
  ///
  /// @param rulesVersion the catalogue version whose billing rules the subscription has
  /// @param cycle where its billing dates lie; empty in what was stored before it was kept: as
  ///   those rules say
  /// @param coupons those that may still reduce something
  /// @param given the codes of all that it was ever given
  /// @param begun since when fees have been charged; empty in what was stored before it was kept:
  ///   as if since `at`
  record Checkpoint(
      Instant at,
      Terms terms,
      int rulesVersion,
      Optional<BillingRules.Cycle> cycle,
      List<Attached> coupons,
      Set<CouponCode> given,
      Optional<Instant> begun)
      implements Opening {

    /// One that was kept without them tells of those that still count.
    public Checkpoint {
      coupons = List.copyOf(coupons);
      given = Set.copyOf(Objects.requireNonNullElse(given, Set.of()));
    }

    public Checkpoint(
        Instant at,
        Terms terms,
        int rulesVersion,
        Optional<BillingRules.Cycle> cycle,
        List<Attached> coupons) {
      this(at, terms, rulesVersion, cycle, coupons, Set.of(), Optional.empty());
    }
  }
}
