package dev.midcycle.catalog;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that a merchant sells, as one value. Maps keep the order of the file.
///
/// @param timezone the default billing zone; a customer may have their own
public record Catalog(
    String key,
    String name,
    Currency currency,
    ZoneId timezone,
    BillingRules billing,
    PortalLayout portal,
    Map<MeterKey, Meter> meters,
    Map<FeatureKey, Feature> features,
    Map<PlanKey, Plan> plans,
    Map<AddOnKey, AddOn> addOns,
    Map<CouponCode, Coupon> coupons,
    ChangeRules changes) {

  public Optional<Plan> find(PlanKey plan) {
    return Optional.ofNullable(plans.get(plan));
  }

  public Optional<AddOn> find(AddOnKey addOn) {
    return Optional.ofNullable(addOns.get(addOn));
  }

  /// A plan that is known to be here.
  public Plan plan(PlanKey plan) {
    return find(plan)
        .orElseThrow(
            () -> new IllegalArgumentException("no plan " + plan + " in catalogue " + key));
  }

  /// An add-on that is known to be here.
  public AddOn addOn(AddOnKey addOn) {
    return find(addOn)
        .orElseThrow(
            () -> new IllegalArgumentException("no add-on " + addOn + " in catalogue " + key));
  }

  public Meter meter(MeterKey meter) {
    return Optional.ofNullable(meters.get(meter))
        .orElseThrow(
            () -> new IllegalArgumentException("no meter " + meter + " in catalogue " + key));
  }

  /// The names of the numbers that subscriptions carry for its charges.
  public Set<QuantityName> quantities() {
    return Stream.concat(
            plans.values().stream().map(Plan::charges),
            addOns.values().stream().map(AddOn::charges))
        .flatMap(List::stream)
        .flatMap(charge -> charge.quantityName().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public enum PortalLayout {
    POPUP,
    PAGE
  }
}
