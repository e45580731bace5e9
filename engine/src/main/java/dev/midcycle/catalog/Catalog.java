package dev.midcycle.catalog;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that a merchant sells, as one value. Maps keep the order of the file.
///
/// What once was sold and is not any more stays known: nothing is deleted by absence. The maps have
/// what is on sale; a look-up finds what is known.
///
/// @param timezone the default billing zone; a customer may have their own
/// @param archive what earlier versions had and this one has not, each part as it was last; the
///   newest first
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
    ChangeRules changes,
    List<Catalog> archive) {
  public Catalog {
    archive = List.copyOf(archive);
  }

  /// A first version.
  public Catalog(
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
    this(
        key, name, currency, timezone, billing, portal, meters, features, plans, addOns, coupons,
        changes, List.of());
  }

  public Catalog with(List<Catalog> archived) {
    return new Catalog(
        key, name, currency, timezone, billing, portal, meters, features, plans, addOns, coupons,
        changes, archived);
  }

  /// This as the version after `earlier`.
  public Catalog after(Catalog earlier) {
    return with(
        earlier
            .everything()
            .map(part -> part.without(this))
            .filter(part -> !part.isEmpty())
            .toList());
  }

  private Catalog without(Catalog other) {
    return new Catalog(
        key,
        name,
        currency,
        timezone,
        billing,
        portal,
        less(meters, other.meters),
        less(features, other.features),
        less(plans, other.plans),
        less(addOns, other.addOns),
        Map.of(),
        new ChangeRules(List.of()));
  }

  private static <K, V> Map<K, V> less(Map<K, V> all, Map<K, V> others) {
    var rest = new LinkedHashMap<>(all);
    rest.keySet().removeAll(others.keySet());
    return Collections.unmodifiableMap(rest);
  }

  private boolean isEmpty() {
    return meters.isEmpty() && features.isEmpty() && plans.isEmpty() && addOns.isEmpty();
  }

  private Stream<Catalog> everything() {
    return Stream.concat(Stream.of(this), archive.stream());
  }

  private <K, V> Optional<V> known(Function<Catalog, Map<K, V>> section, K key) {
    return Optional.ofNullable(section.apply(this).get(key))
        .or(() -> archive.stream().flatMap(part -> part.known(section, key).stream()).findFirst());
  }

  /// On sale, or once sold.
  public Optional<Plan> known(PlanKey plan) {
    return known(Catalog::plans, plan);
  }

  /// On sale, or once sold.
  public Optional<AddOn> known(AddOnKey addOn) {
    return known(Catalog::addOns, addOn);
  }

  /// Every meter that something may still be counted by.
  public Map<MeterKey, Meter> knownMeters() {
    var all = new LinkedHashMap<MeterKey, Meter>();
    everything().forEach(part -> part.meters.forEach(all::putIfAbsent));
    return all;
  }

  /// A plan that is on sale.
  public Optional<Plan> find(PlanKey plan) {
    return Optional.ofNullable(plans.get(plan));
  }

  /// An add-on that is on sale.
  public Optional<AddOn> find(AddOnKey addOn) {
    return Optional.ofNullable(addOns.get(addOn));
  }

  /// A plan that is known to be here.
  public Plan plan(PlanKey plan) {
    return known(plan)
        .orElseThrow(
            () -> new IllegalArgumentException("no plan " + plan + " in catalogue " + key));
  }

  /// An add-on that is known to be here.
  public AddOn addOn(AddOnKey addOn) {
    return known(addOn)
        .orElseThrow(
            () -> new IllegalArgumentException("no add-on " + addOn + " in catalogue " + key));
  }

  /// Whether anybody who has the plan with these add-ons ever pays anything, whatever the interval
  /// and the currency. What is agreed with sales is not known here.
  public boolean costsSomething(PlanKey plan, Collection<AddOnKey> addOns) {
    return plan(plan).costsSomething()
        || addOns.stream().map(this::addOn).anyMatch(addOn -> addOn.costsSomethingWith(plan));
  }

  public Meter meter(MeterKey meter) {
    return known(Catalog::meters, meter)
        .orElseThrow(
            () -> new IllegalArgumentException("no meter " + meter + " in catalogue " + key));
  }

  /// The keys of all that is charged for, of a plan's fee too.
  public Set<ChargeKey> chargeKeys() {
    return everything()
        .flatMap(part ->
            Stream.concat(
                part.plans.values().stream().map(Plan::extraCharges),
                part.addOns.values().stream().map(AddOn::charges)))
        .flatMap(List::stream)
        .map(Charge::key)
        .collect(Collectors.toCollection(() -> new TreeSet<>(Set.of(Charge.BASE))));
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
