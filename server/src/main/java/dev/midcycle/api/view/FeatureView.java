package dev.midcycle.api.view;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Feature;
import dev.midcycle.catalog.FeatureKey;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.Plan;
import dev.midcycle.money.Decimal;
import dev.midcycle.offer.FeatureValue;
import dev.midcycle.words.Phrases;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a plan grants of one feature.
public record FeatureView(
    String key,
    String name,
    String type,
    boolean granted,
    Optional<Long> limit,
    Optional<String> meter,
    Optional<String> text) {
  private static final Phrases WORDS = Phrases.of("features");

  public static List<FeatureView> all(Plan plan, Catalog catalog) {
    return catalog.features().values().stream()
        .map(feature -> of(feature, plan.features(), catalog))
        .toList();
  }

  /// The same where no plan that runs grants it.
  public FeatureView withheld() {
    return new FeatureView(key, name, type, false, Optional.empty(), meter, Optional.empty());
  }

  public static FeatureView of(
      Feature feature, Map<FeatureKey, Feature.Grant> grants, Catalog catalog) {
    var grant = Optional.ofNullable(grants.get(feature.key()));
    return new FeatureView(
        feature.key().value(),
        feature.name(),
        type(feature),
        granted(feature, grant),
        grant.flatMap(FeatureView::most).map(most -> most.value().longValue()),
        meter(feature, catalog),
        FeatureValue.of(feature, grant).map(FeatureView::words));
  }

  static String type(Feature feature) {
    return switch (feature.type()) {
      case Feature.Type.Flag() -> "flag";
      case Feature.Type.Limit _ -> "limit";
      case Feature.Type.Metered _ -> "metered";
    };
  }

  /// A metered feature is there for everyone: what is used is charged for.
  private static boolean granted(Feature feature, Optional<Feature.Grant> grant) {
    return switch (feature.type()) {
      case Feature.Type.Metered _ -> true;
      case Feature.Type.Flag _, Feature.Type.Limit _ ->
          grant.map(FeatureView::grants).orElse(false);
    };
  }

  private static boolean grants(Feature.Grant grant) {
    return switch (grant) {
      case Feature.Grant.Flag(var granted) -> granted;
      case Feature.Grant.Limit(var most) -> most.map(number -> !number.isZero()).orElse(true);
    };
  }

  private static Optional<Decimal> most(Feature.Grant grant) {
    return switch (grant) {
      case Feature.Grant.Flag _ -> Optional.empty();
      case Feature.Grant.Limit(var most) -> most;
    };
  }

  private static Optional<String> meter(Feature feature, Catalog catalog) {
    return switch (feature.type()) {
      case Feature.Type.Metered(var meter) -> Optional.of(catalog.meter(meter).key().value());
      case Feature.Type.Limit(var meter) -> meter.map(MeterKey::value);
      case Feature.Type.Flag() -> Optional.empty();
    };
  }

  /// The value in words.
  static String words(FeatureValue value) {
    return switch (value) {
      case FeatureValue.Included() -> WORDS.say("included");
      case FeatureValue.UpTo(var most) -> most.toString();
      case FeatureValue.Unlimited() -> WORDS.say("unlimited");
      case FeatureValue.ByUse() -> WORDS.say("by_use");
    };
  }
}
