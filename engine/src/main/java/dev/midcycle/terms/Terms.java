package dev.midcycle.terms;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Schedule;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;

/// What a subscription consists of at an instant.
///
/// @param until when the trial or the pause ends by itself, while there is one
/// @param addOns all that are attached, whether they charge with this plan or not
/// @param schedule the billing dates of the plan's own interval
/// @param term the term of the plan, from where it began to bind; also once it is over
public record Terms(
    Status status,
    Optional<Instant> until,
    PlanRef plan,
    Interval interval,
    Map<QuantityName, Decimal> quantities,
    NavigableSet<AddOnKey> addOns,
    Schedule schedule,
    Optional<Term> term) {

  public Optional<Instant> trialEnd() {
    return status == Status.TRIAL ? until : Optional.empty();
  }

  /// When the running period ends, or the trial.
  public Instant periodEnd(Instant at) {
    return trialEnd().orElseGet(() -> schedule.next(at));
  }

  /// Of the term that runs.
  public Optional<Stretch> boundAt(Instant at) {
    return status == Status.CANCELLED ? Optional.empty() : term.flatMap(one -> one.running(at));
  }

  /// When the term of the plan ends the subscription, if it does.
  public Optional<Instant> ending() {
    return status == Status.CANCELLED ? Optional.empty() : term.flatMap(Term::ending);
  }

  /// When something ends by itself: the trial, the pause, or with its term the subscription.
  public Optional<Instant> ownEnd() {
    return Stream.of(until, ending()).flatMap(Optional::stream).min(Instant::compareTo);
  }

  /// Neither on trial nor paused any more, or ended.
  Terms with(Status other) {
    return with(other, Optional.empty());
  }

  Terms paused(Optional<Instant> end) {
    return with(Status.PAUSED, end);
  }

  Terms with(Schedule other) {
    return new Terms(status, until, plan, interval, quantities, addOns, other, term);
  }

  Terms with(Status other, Optional<Instant> end) {
    return new Terms(other, end, plan, interval, quantities, addOns, schedule, term);
  }

  /// What one has; billing dates and status stay.
  Terms with(
      PlanRef otherPlan,
      Interval otherInterval,
      Map<QuantityName, Decimal> numbers,
      NavigableSet<AddOnKey> attached) {
    return new Terms(status, until, otherPlan, otherInterval, numbers, attached, schedule, term);
  }

  Terms with(Optional<Term> other) {
    return new Terms(status, until, plan, interval, quantities, addOns, schedule, other);
  }
}
