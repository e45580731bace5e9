package dev.midcycle.terms;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.OwnPrices;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Schedule;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// What a subscription consists of at an instant.
///
/// @param until when the trial or the pause ends by itself, while there is one
/// @param addOns all that are attached, whether they charge with this plan or not
/// @param schedule the billing dates of the plan's own interval
/// @param term the term of the plan, from where it began to bind; also once it is over
/// @param dated since when its billing dates are these: what of a period lies before it is no part
///   of it; empty where that is folded away
/// @param paidSince where paid service began: with the first plan that costs something, after a
///   trial; empty before it
/// @param own the prices that were agreed, for as long as the plan stays
public record Terms(
    Status status,
    Optional<Instant> until,
    PlanRef plan,
    Interval interval,
    Map<QuantityName, Decimal> quantities,
    NavigableSet<AddOnKey> addOns,
    Schedule schedule,
    Optional<Term> term,
    Optional<Instant> dated,
    Optional<Instant> paidSince,
    OwnPrices own) {

  /// One that was kept without them had no prices of its own.
  public Terms {
    own = Objects.requireNonNullElse(own, OwnPrices.NONE);
  }

  /// Before paid service, at the catalogue's prices.
  public Terms(
      Status status,
      Optional<Instant> until,
      PlanRef plan,
      Interval interval,
      Map<QuantityName, Decimal> quantities,
      NavigableSet<AddOnKey> addOns,
      Schedule schedule,
      Optional<Term> term) {
    this(
        status,
        until,
        plan,
        interval,
        quantities,
        addOns,
        schedule,
        term,
        Optional.empty(),
        Optional.empty(),
        OwnPrices.NONE);
  }

  public Optional<Instant> trialEnd() {
    return status == Status.TRIAL ? until : Optional.empty();
  }

  /// When the running period ends, or the trial.
  public Instant periodEnd(Instant at) {
    return trialEnd().orElseGet(() -> schedule.next(at));
  }

  /// Where a period of its billing dates begins: the first is a stub, from where they are counted.
  public Instant beginning(Stretch period) {
    return dated.filter(period::contains).orElse(period.from());
  }

  /// What there is of a period of its billing dates: a stub from where they are counted.
  public Stretch lasting(Stretch period) {
    return new Stretch(beginning(period), period.to());
  }

  /// The period that holds `at`, as far as there is one of it.
  public Stretch periodAt(Instant at) {
    return lasting(schedule.containing(at));
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

  /// With other billing dates from `at` on.
  Terms with(Schedule other, Instant at) {
    return new Terms(
        status,
        until,
        plan,
        interval,
        quantities,
        addOns,
        other,
        term,
        Optional.of(at),
        paidSince,
        own);
  }

  Terms with(Status other, Optional<Instant> end) {
    return new Terms(
        other, end, plan, interval, quantities, addOns, schedule, term, dated, paidSince, own);
  }

  /// What one has; billing dates and status stay, and what was agreed on this plan.
  Terms with(
      PlanRef otherPlan,
      Interval otherInterval,
      Map<QuantityName, Decimal> numbers,
      NavigableSet<AddOnKey> attached) {
    return new Terms(
        status,
        until,
        otherPlan,
        otherInterval,
        numbers,
        attached,
        schedule,
        term,
        dated,
        paidSince,
        agreedOn(otherPlan));
  }

  Terms with(Optional<Term> other) {
    return new Terms(
        status, until, plan, interval, quantities, addOns, schedule, other, dated, paidSince, own);
  }

  /// What was agreed holds over all versions of a plan, and on no other.
  public OwnPrices agreedOn(PlanRef other) {
    return plan.plan().equals(other.plan()) ? own : OwnPrices.NONE;
  }

  Terms with(OwnPrices agreed) {
    return new Terms(
        status,
        until,
        plan,
        interval,
        quantities,
        addOns,
        schedule,
        term,
        dated,
        paidSince,
        agreed);
  }

  /// On another plan, or at other prices, and else the same.
  public Terms on(PlanRef other, OwnPrices agreed) {
    return with(other, interval, quantities, addOns).with(agreed);
  }

  /// Paid service begins, where it has not begun before.
  Terms paid(Instant at) {
    return paidSince.isPresent() ? this : paidFrom(at);
  }

  Terms paidFrom(Instant at) {
    return new Terms(
        status,
        until,
        plan,
        interval,
        quantities,
        addOns,
        schedule,
        term,
        dated,
        Optional.of(at),
        own);
  }
}
