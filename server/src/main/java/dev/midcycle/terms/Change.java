package dev.midcycle.terms;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is to be different. What is left out stays as it is when the change takes effect.
public record Change(
    Optional<PlanRef> plan,
    Optional<Interval> interval,
    Map<QuantityName, Decimal> quantities,
    Set<AddOnKey> add,
    Set<AddOnKey> remove) {
  public Change {
    quantities = Map.copyOf(quantities);
    add = Set.copyOf(add);
    remove = Set.copyOf(remove);
  }

  /// Whether it changes the plan or the interval, and so replaces what is scheduled.
  public boolean movesPlan() {
    return plan.isPresent() || interval.isPresent();
  }
}
