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
/// @param prices the plan's own fee; its intervals are those the plan is sold for. One that only
///   sales arrange may have none: then what it costs is agreed outside the catalogue
/// @param minimum committed spend a period; empty for none
/// @param contactSales neither reached nor left by self-service
/// @param cancelTo the plan that the portal's cancellation changes to instead of ending the
///   subscription
/// @param hidden not offered; a customer who has it keeps it
/// @param term for how long it binds; empty where it does not
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
    boolean hidden,
    Optional<PlanTerm> term) {
  public Plan {
    requiresAddOns = List.copyOf(requiresAddOns);
    features = Map.copyOf(features);
    extraCharges = List.copyOf(extraCharges);
  }

  /// All charges, the plan's own fee first, if it has one.
  public List<Charge> charges() {
    var all = new ArrayList<Charge>();
    if (!prices.isEmpty()) {
      all.add(fee());
    }
    all.addAll(extraCharges);
    return all;
  }

  private Charge fee() {
    return new Charge.Recurring(
        Charge.BASE,
        name,
        OrderedPrice.each(prices),
        Optional.of(pay),
        Charge.Quantity.ONE,
        Optional.empty(),
        Optional.empty());
  }

  /// Whether its fee, its minimum or a charge ever comes to anything.
  boolean costsSomething() {
    return minimum.costsSomething() || charges().stream().anyMatch(Charge::costsSomething);
  }

  /// Whether its own fee, its minimum and its charges have all their prices for these.
  public boolean isPriced(Interval interval, Currency currency) {
    return (minimum.isEmpty() || minimum.of(interval, currency).isPresent())
        && charges().stream().allMatch(charge -> charge.isPriced(interval, currency));
  }

  /// The intervals that it is sold for, the shortest first.
  public List<Interval> intervals(Currency currency) {
    return prices.intervals().stream().filter(at -> isSoldFor(at, currency)).sorted().toList();
  }

  public boolean isSoldFor(Interval interval, Currency currency) {
    return prices.of(interval, currency).isPresent();
  }
}
