package dev.midcycle.catalog;

import dev.midcycle.money.Decimal;
import java.util.Optional;

/// Something a plan may grant.
public record Feature(FeatureKey key, String name, Type type) {

  public sealed interface Type {
    record Flag() implements Type {}

    /// Up to so many.
    ///
    /// @param meter says how much is used, where that is measured
    record Limit(Optional<MeterKey> meter) implements Type {}

    record Metered(MeterKey meter) implements Type {}
  }

  /// What one plan grants of a feature.
  public sealed interface Grant {
    record Flag(boolean granted) implements Grant {}

    /// Up to `most`; empty: without limit.
    record Limit(Optional<Decimal> most) implements Grant {}
  }
}
