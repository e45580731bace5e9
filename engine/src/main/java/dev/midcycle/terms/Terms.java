package dev.midcycle.terms;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Schedule;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;

/// What a subscription consists of at an instant.
///
/// @param until when the trial or the pause ends by itself, while there is one
/// @param addOns all that are attached, whether they charge with this plan or not
/// @param schedule the billing dates of the plan's own interval
public record Terms(
    Status status,
    Optional<Instant> until,
    PlanRef plan,
    Interval interval,
    Map<QuantityName, Decimal> quantities,
    NavigableSet<AddOnKey> addOns,
    Schedule schedule) {

  public Optional<Instant> trialEnd() {
    return status == Status.TRIAL ? until : Optional.empty();
  }

  /// When the running period ends, or the trial.
  public Instant periodEnd(Instant at) {
    return trialEnd().orElseGet(() -> schedule.next(at));
  }

  /// Neither on trial nor paused any more, or ended.
  Terms with(Status other) {
    return with(other, Optional.empty());
  }

  Terms paused(Optional<Instant> end) {
    return with(Status.PAUSED, end);
  }

  Terms with(Schedule other) {
    return new Terms(status, until, plan, interval, quantities, addOns, other);
  }

  Terms with(Status other, Optional<Instant> end) {
    return new Terms(other, end, plan, interval, quantities, addOns, schedule);
  }

  /// What one has; billing dates and status stay.
  Terms with(
      PlanRef otherPlan,
      Interval otherInterval,
      Map<QuantityName, Decimal> numbers,
      NavigableSet<AddOnKey> attached) {
    return new Terms(status, until, otherPlan, otherInterval, numbers, attached, schedule);
  }
}
