package dev.midcycle.terms;

import static java.util.stream.Collectors.toSet;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.BillingDate;
import dev.midcycle.time.Interval;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is to be different. What is left out stays as it is when the change takes effect.
///
/// @param date where billing dates lie from then on
public record Change(
    Optional<PlanRef> plan,
    Optional<Interval> interval,
    Map<QuantityName, Decimal> quantities,
    Set<AddOnKey> add,
    Set<AddOnKey> remove,
    Optional<BillingDate> date) {
  public Change {
    quantities = Map.copyOf(quantities);
    add = Set.copyOf(add);
    remove = Set.copyOf(remove);
  }

  /// That everything stays as it is.
  public static final Change NONE =
      new Change(Optional.empty(), Optional.empty(), Map.of(), Set.of(), Set.of());

  /// Billing dates stay, as far as the interval lets them.
  public Change(
      Optional<PlanRef> plan,
      Optional<Interval> interval,
      Map<QuantityName, Decimal> quantities,
      Set<AddOnKey> add,
      Set<AddOnKey> remove) {
    this(plan, interval, quantities, add, remove, Optional.empty());
  }

  public static Change to(BillingDate date) {
    return NONE.with(Optional.of(date));
  }

  /// Whether it changes the plan or the interval, and so replaces what is scheduled.
  public boolean movesPlan() {
    return plan.isPresent() || interval.isPresent();
  }

  public boolean isNothing() {
    return equals(NONE);
  }

  public Change withoutPlan() {
    return new Change(Optional.empty(), Optional.empty(), quantities, add, remove, date);
  }

  public Change withoutDate() {
    return with(Optional.empty());
  }

  private Change with(Optional<BillingDate> other) {
    return new Change(plan, interval, quantities, add, remove, other);
  }

  public Change withoutQuantities(Set<QuantityName> names) {
    var others = new HashMap<>(quantities);
    others.keySet().removeAll(names);
    return new Change(plan, interval, others, add, remove, date);
  }

  public Change withoutAddOns(Set<AddOnKey> keys) {
    return new Change(plan, interval, quantities, without(add, keys), without(remove, keys), date);
  }

  /// What of it `rest`, which is a part of it, leaves out.
  public Change without(Change rest) {
    var keys = new HashSet<>(rest.add);
    keys.addAll(rest.remove);
    var others = withoutQuantities(rest.quantities.keySet()).withoutAddOns(keys);
    var moved = rest.date.isPresent() ? others.withoutDate() : others;
    return rest.movesPlan() ? moved.withoutPlan() : moved;
  }

  private static Set<AddOnKey> without(Set<AddOnKey> some, Set<AddOnKey> keys) {
    return some.stream().filter(key -> !keys.contains(key)).collect(toSet());
  }
}
