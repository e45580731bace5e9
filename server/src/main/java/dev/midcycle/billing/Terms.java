package dev.midcycle.billing;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Schedule;
import java.util.Map;
import java.util.NavigableSet;

/// What a subscription consists of at an instant.
///
/// @param addOns all that are attached, whether they charge with this plan or not
/// @param schedule the billing dates of the plan's own interval
public record Terms(
    Status status,
    PlanRef plan,
    Interval interval,
    Map<QuantityName, Decimal> quantities,
    NavigableSet<AddOnKey> addOns,
    Schedule schedule) {

  Terms with(Status other) {
    return new Terms(other, plan, interval, quantities, addOns, schedule);
  }
}
