package dev.midcycle.offer;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Feature;
import dev.midcycle.catalog.FeatureKey;
import dev.midcycle.catalog.Plan;
import dev.midcycle.money.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A feature that is not the same in two plans.
///
/// @param before empty where the one plan has none of it, or its catalogue does not know it
/// @param after empty where the other has none
public record FeatureDifference(
    Feature feature, Optional<FeatureValue> before, Optional<FeatureValue> after) {

  /// What there is more of, and less.
  public record Compared(List<FeatureDifference> gains, List<FeatureDifference> losses) {
    public static final Compared NOTHING = new Compared(List.of(), List.of());

    public Compared {
      gains = List.copyOf(gains);
      losses = List.copyOf(losses);
    }

    /// The gains, then the losses.
    Stream<FeatureDifference> all() {
      return Stream.concat(gains.stream(), losses.stream());
    }
  }

  /// A plan and the catalogue that has it.
  public record Side(Plan plan, Catalog catalog) {
    private Optional<FeatureValue> value(FeatureKey key) {
      return Optional.ofNullable(catalog.features().get(key))
          .flatMap(feature -> FeatureValue.of(feature, plan));
    }

    /// How much of it there is: none is zero, all there is is empty.
    private Optional<Decimal> worth(FeatureKey key) {
      return switch (plan.features().get(key)) {
        case null -> Optional.of(Decimal.ZERO);
        case Feature.Grant.Flag(var granted) -> Optional.of(granted ? Decimal.ONE : Decimal.ZERO);
        case Feature.Grant.Limit(var most) -> most;
      };
    }
  }

  /// What the plan after has and the one before has not, and the other way round, in the order of
  /// the catalogue after.
  public static Compared between(Side before, Side after) {
    var gains = new ArrayList<FeatureDifference>();
    var losses = new ArrayList<FeatureDifference>();
    for (var feature : after.catalog().features().values()) {
      var one = before.worth(feature.key());
      var other = after.worth(feature.key());
      if (!one.equals(other)) {
        var difference =
            new FeatureDifference(feature, before.value(feature.key()), after.value(feature.key()));
        (isMore(one, other) ? gains : losses).add(difference);
      }
    }
    return new Compared(gains, losses);
  }

  private static boolean isMore(Optional<Decimal> before, Optional<Decimal> after) {
    return before.isPresent() && (after.isEmpty() || after.get().compareTo(before.get()) > 0);
  }
}
