package dev.midcycle.api.view;

import dev.midcycle.offer.FeatureDifference;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A feature that is not the same in two plans.
///
/// @param type the feature's: of a flag it is enough to say the name
public record DifferenceView(
    String name, String type, Optional<String> before, Optional<String> after) {
  public static List<DifferenceView> all(Collection<FeatureDifference> differences) {
    return differences.stream().map(DifferenceView::of).toList();
  }

  private static DifferenceView of(FeatureDifference difference) {
    return new DifferenceView(
        difference.feature().name(),
        FeatureView.type(difference.feature()),
        difference.before().map(FeatureView::words),
        difference.after().map(FeatureView::words));
  }
}
