package dev.midcycle.api.view;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Feature;
import dev.midcycle.catalog.FeatureKey;
import dev.midcycle.catalog.Plan;
import dev.midcycle.money.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A feature that is not the same in two plans.
public record DifferenceView(String name, Optional<String> before, Optional<String> after) {

  /// What is gained and lost between two plans.
  public record Compared(List<DifferenceView> gains, List<DifferenceView> losses) {}

  public static Compared compare(Plan before, Catalog old, Plan after, Catalog now) {
    var gains = new ArrayList<DifferenceView>();
    var losses = new ArrayList<DifferenceView>();
    for (var feature : now.features().values()) {
      var one = worth(before, feature.key());
      var other = worth(after, feature.key());
      if (!one.equals(other)) {
        var difference =
            new DifferenceView(
                feature.name(), text(before, old, feature.key()), text(after, now, feature.key()));
        (isMore(one, other) ? gains : losses).add(difference);
      }
    }
    return new Compared(gains, losses);
  }

  private static Optional<String> text(Plan plan, Catalog catalog, FeatureKey key) {
    return FeatureView.all(plan, catalog).stream()
        .filter(feature -> feature.key().equals(key.value()))
        .findFirst()
        .flatMap(FeatureView::text);
  }

  /// How much of it there is: none is zero, all there is is empty.
  private static Optional<Decimal> worth(Plan plan, FeatureKey key) {
    return switch (plan.features().get(key)) {
      case null -> Optional.of(Decimal.ZERO);
      case Feature.Grant.Flag(var granted) -> Optional.of(granted ? Decimal.ONE : Decimal.ZERO);
      case Feature.Grant.Limit(var most) -> most;
    };
  }

  private static boolean isMore(Optional<Decimal> before, Optional<Decimal> after) {
    return before.isPresent() && (after.isEmpty() || after.get().compareTo(before.get()) > 0);
  }
}
