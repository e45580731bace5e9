package dev.midcycle.offer;

import dev.midcycle.catalog.Feature;
import dev.midcycle.catalog.Plan;
import dev.midcycle.money.Decimal;
import java.util.Optional;

/// How much of a feature a plan gives.
public sealed interface FeatureValue {

  /// The plan has it.
  record Included() implements FeatureValue {}

  record UpTo(Decimal most) implements FeatureValue {}

  record Unlimited() implements FeatureValue {}

  /// Everyone has it, and what is used is charged for.
  record ByUse() implements FeatureValue {}

  /// Empty where the plan does not have it.
  static Optional<FeatureValue> of(Feature feature, Plan plan) {
    return of(feature, Optional.ofNullable(plan.features().get(feature.key())));
  }

  /// The same by what is granted of it.
  static Optional<FeatureValue> of(Feature feature, Optional<Feature.Grant> grant) {
    return switch (feature.type()) {
      case Feature.Type.Metered _ -> Optional.of(new ByUse());
      case Feature.Type.Flag _, Feature.Type.Limit _ -> grant.flatMap(FeatureValue::of);
    };
  }

  private static Optional<FeatureValue> of(Feature.Grant grant) {
    return switch (grant) {
      case Feature.Grant.Flag(var granted) ->
          granted ? Optional.of(new Included()) : Optional.empty();
      case Feature.Grant.Limit(var most) ->
          most.map(FeatureValue::upTo).orElseGet(() -> Optional.of(new Unlimited()));
    };
  }

  private static Optional<FeatureValue> upTo(Decimal most) {
    return most.isZero() ? Optional.empty() : Optional.of(new UpTo(most));
  }
}
