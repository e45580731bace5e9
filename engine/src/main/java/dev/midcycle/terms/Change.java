package dev.midcycle.terms;

import static java.util.stream.Collectors.toSet;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.OwnPrices;
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
/// @param own the prices that are agreed from then on, while the plan stays; none end what was
///   agreed
public record Change(
    Optional<PlanRef> plan,
    Optional<Interval> interval,
    Map<QuantityName, Decimal> quantities,
    Set<AddOnKey> add,
    Set<AddOnKey> remove,
    Optional<BillingDate> date,
    Optional<OwnPrices> own) {
  public Change {
    quantities = Map.copyOf(quantities);
    add = Set.copyOf(add);
    remove = Set.copyOf(remove);
  }

  /// That everything stays as it is.
  public static final Change NONE =
      new Change(Optional.empty(), Optional.empty(), Map.of(), Set.of(), Set.of());

  /// Billing dates stay, as far as the interval lets them, and what is agreed, as far as the plan
  /// does.
  public Change(
      Optional<PlanRef> plan,
      Optional<Interval> interval,
      Map<QuantityName, Decimal> quantities,
      Set<AddOnKey> add,
      Set<AddOnKey> remove) {
    this(plan, interval, quantities, add, remove, Optional.empty(), Optional.empty());
  }

  public static Change to(BillingDate date) {
    return NONE.dated(Optional.of(date));
  }

  /// Whether it changes the plan or the interval, and so replaces what is scheduled.
  public boolean movesPlan() {
    return plan.isPresent() || interval.isPresent();
  }

  public boolean isNothing() {
    return equals(NONE);
  }

  /// What is agreed on another plan goes with it.
  public Change withoutPlan() {
    return new Change(
        Optional.empty(),
        Optional.empty(),
        quantities,
        add,
        remove,
        date,
        own.filter(_ -> plan.isEmpty()));
  }

  public Change withoutDate() {
    return dated(Optional.empty());
  }

  private Change dated(Optional<BillingDate> other) {
    return new Change(plan, interval, quantities, add, remove, other, own);
  }

  public Change withoutOwn() {
    return with(Optional.empty());
  }

  /// With prices that are agreed.
  public Change with(Optional<OwnPrices> agreed) {
    return new Change(plan, interval, quantities, add, remove, date, agreed);
  }

  /// Whether nothing but prices is to be different.
  public boolean isOnlyOwn() {
    return own.isPresent() && withoutOwn().isNothing();
  }

  public Change withoutQuantities(Set<QuantityName> names) {
    var others = new HashMap<>(quantities);
    others.keySet().removeAll(names);
    return new Change(plan, interval, others, add, remove, date, own);
  }

  public Change withoutAddOns(Set<AddOnKey> keys) {
    return new Change(
        plan, interval, quantities, without(add, keys), without(remove, keys), date, own);
  }

  /// What of it `rest`, which is a part of it, leaves out.
  public Change without(Change rest) {
    var keys = new HashSet<>(rest.add);
    keys.addAll(rest.remove);
    var others = withoutQuantities(rest.quantities.keySet()).withoutAddOns(keys);
    var moved = rest.date.isPresent() ? others.withoutDate() : others;
    var priced = rest.own.isPresent() ? moved.withoutOwn() : moved;
    return rest.movesPlan() ? priced.leavingPlan() : priced;
  }

  private Change leavingPlan() {
    return new Change(Optional.empty(), Optional.empty(), quantities, add, remove, date, own);
  }

  private static Set<AddOnKey> without(Set<AddOnKey> some, Set<AddOnKey> keys) {
    return some.stream().filter(key -> !keys.contains(key)).collect(toSet());
  }
}
