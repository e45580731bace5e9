package dev.midcycle.catalog;

import dev.midcycle.time.Interval;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A rung of a family's ladder: what it costs, what it grants, and which add-ons come with it.
///
/// @param description for whom it is, in a sentence
/// @param family customers move within a family
/// @param rank a higher rank is an upgrade
/// @param prices the plan's own fee; its intervals are those the plan is sold for. One that only
///   sales arrange may have none: then what it costs is agreed outside the catalogue
/// @param phases what comes before its prices
/// @param minimum committed spend a period; empty for none
/// @param contactSales neither reached nor left by self-service
/// @param cancelTo the plan that the portal's cancellation changes to instead of ending the
///   subscription
/// @param hidden not offered; a customer who has it keeps it
/// @param term for how long it binds; empty where it does not
/// @param offeredTo those for whom it is made: nobody else is offered or sold it; empty: anybody
/// @param tax at which of a place's tax rates its own fee is charged, and what is missing to its
///   minimum
public record Plan(
    PlanKey key,
    String name,
    Optional<String> description,
    String family,
    int rank,
    Prices prices,
    Phases phases,
    Pay pay,
    int trialDays,
    List<AddOnKey> requiresAddOns,
    Map<FeatureKey, Feature.Grant> features,
    Prices minimum,
    List<Charge> extraCharges,
    boolean contactSales,
    Optional<PlanKey> cancelTo,
    boolean hidden,
    Optional<PlanTerm> term,
    Set<CustomerKey> offeredTo,
    TaxCategory tax) {
  public Plan {
    offeredTo = Set.copyOf(offeredTo);
    requiresAddOns = List.copyOf(requiresAddOns);
    features = Map.copyOf(features);
    extraCharges = List.copyOf(extraCharges);
  }

  /// Whether it may be offered and sold to a customer.
  ///
  /// @param customer the merchant's own id of it, if it has one
  public boolean isFor(Optional<CustomerKey> customer) {
    return offeredTo.isEmpty() || customer.filter(offeredTo::contains).isPresent();
  }

  /// The same with prices that were agreed: for its fee and minimum, and on its charges.
  Plan at(Optional<OwnPrice> base, List<Charge> charges) {
    return new Plan(
        key,
        name,
        description,
        family,
        rank,
        base.map(own -> prices.with(own.price())).orElse(prices),
        phases,
        pay,
        trialDays,
        requiresAddOns,
        features,
        base.map(own -> minimum.with(own.minimum())).orElse(minimum),
        charges,
        contactSales,
        cancelTo,
        hidden,
        term,
        offeredTo,
        tax);
  }

  /// All charges, the plan's own fee first, if it has one.
  public List<Charge> charges() {
    var all = new ArrayList<Charge>();
    fee().ifPresent(all::add);
    all.addAll(extraCharges);
    return all;
  }

  /// Its own fee, if it has one.
  public Optional<Charge.Recurring> fee() {
    return prices.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Charge.Recurring(
                Charge.BASE,
                name,
                OrderedPrice.each(prices),
                phases,
                Optional.of(pay),
                Charge.Quantity.ONE,
                Optional.empty(),
                Optional.empty(),
                tax));
  }

  /// At which of a place's tax rates a charge of it is, or what is missing to its minimum.
  public TaxCategory taxOf(ChargeKey charge) {
    return Charge.taxOf(charge, extraCharges).orElse(tax);
  }

  /// Whether its fee, its minimum or a charge ever comes to anything.
  public boolean costsSomething() {
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
