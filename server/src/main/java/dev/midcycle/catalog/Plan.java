package dev.midcycle.catalog;

import dev.midcycle.time.Interval;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A rung of a family's ladder: what it costs, what it grants, and which add-ons come with it.
///
/// @param family customers move within a family
/// @param rank a higher rank is an upgrade
/// @param prices the plan's own fee; its intervals are those the plan is sold for
/// @param minimum committed spend a period; empty for none
/// @param contactSales neither reached nor left by self-service
/// @param cancelTo the plan that the portal's cancellation changes to instead of ending the
///   subscription
/// @param hidden not offered; a customer who has it keeps it
public record Plan(
    PlanKey key,
    String name,
    String family,
    int rank,
    Prices prices,
    Pay pay,
    int trialDays,
    List<AddOnKey> requiresAddOns,
    Map<FeatureKey, Feature.Grant> features,
    Prices minimum,
    List<Charge> extraCharges,
    boolean contactSales,
    Optional<PlanKey> cancelTo,
    boolean hidden) {
  public Plan {
    requiresAddOns = List.copyOf(requiresAddOns);
    features = Map.copyOf(features);
    extraCharges = List.copyOf(extraCharges);
  }

  /// All charges, the plan's own fee first.
  public List<Charge> charges() {
    var all = new ArrayList<Charge>();
    all.add(
        new Charge.Recurring(
            Charge.BASE,
            name,
            prices,
            pay,
            Charge.Quantity.ONE,
            Optional.empty(),
            Optional.empty()));
    all.addAll(extraCharges);
    return all;
  }

  public boolean isSoldFor(Interval interval, Currency currency) {
    return prices.of(interval, currency).isPresent();
  }
}
