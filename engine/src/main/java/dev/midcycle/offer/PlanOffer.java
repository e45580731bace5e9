package dev.midcycle.offer;

import dev.midcycle.catalog.AddOn;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Plan;
import dev.midcycle.time.Interval;
import java.util.List;

/// A plan, as it may be had.
///
/// @param version of the catalogue that it would be had at
/// @param availability at the interval one has, or else the first that it is sold for
/// @param interval whose charges are told
/// @param prices for each interval that it is sold for; none for a plan that is always sales'
/// @param charges beside its fee: its own, and those of add-ons that come with it
/// @param ordered what is ordered by number with it: among its charges, and those of add-ons that
///   one has and that charge with it
/// @param differences from the plan below it in the list: the foremost of what is more, then of
///   what is less
/// @param brings the add-ons that come with it
public record PlanOffer(
    Plan plan,
    int version,
    Availability availability,
    boolean isCurrent,
    Interval interval,
    List<PriceOffer> prices,
    List<Charge> charges,
    List<OrderedOffer> ordered,
    List<FeatureDifference> differences,
    List<AddOn> brings) {
  public PlanOffer {
    prices = List.copyOf(prices);
    charges = List.copyOf(charges);
    ordered = List.copyOf(ordered);
    differences = List.copyOf(differences);
    brings = List.copyOf(brings);
  }
}
