package dev.midcycle.terms;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.Fact.Happening.Changed;
import dev.midcycle.terms.Fact.Happening.Started;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Schedule;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// What the terms become by what happens.
record NextTerms(Catalogs catalogs, Rules rules, Ruler ruler) {

  Terms started(Started started, Instant at) {
    var schedule = schedule(started.cycle(), started.billingDay(), started.interval(), at);
    return new Terms(
            Status.ACTIVE,
            Optional.empty(),
            started.plan(),
            started.interval(),
            started.quantities(),
            withRequired(started.plan(), new TreeSet<>(started.addOns())),
            schedule,
            Optional.empty())
        .with(started.own())
        .with(schedule, at);
  }

  /// During a trial, billing dates are counted from its end.
  Terms onTrial(Trial trial, Terms terms) {
    return terms
        .with(schedule(trial, terms.interval()), trial.end())
        .with(Status.TRIAL, Optional.of(trial.end()));
  }

  Terms changed(Terms before, Changed changed, Instant at) {
    var after = with(before, changed.change());
    var schedule =
        changed
            .change()
            .date()
            .map(date -> date.schedule(at, after.interval(), ruler.zone()))
            .orElseGet(() -> schedule(before.schedule(), after.interval(), changed, at));
    var dated = schedule.equals(before.schedule()) ? after : after.with(schedule, at);
    return after.plan().plan().equals(before.plan().plan()) ? dated : bound(dated, at);
  }

  /// Where paid service begins with a plan at `at`: bound by its term, if it has one.
  Terms bound(Terms terms, Instant at) {
    return terms.with(
        catalogs.plan(terms.plan()).term().map(rule -> new Term(at, rule, ruler.zone())));
  }

  /// The billing dates stay.
  Terms with(Terms before, Change change) {
    var plan = change.plan().orElse(before.plan());
    var interval = change.interval().orElse(before.interval());
    var addOns = new TreeSet<>(before.addOns());
    addOns.removeIf(key -> goesWith(before.plan(), plan, key));
    addOns.removeAll(change.remove());
    addOns.addAll(change.add());
    return before
        .with(
            plan,
            interval,
            merged(before.quantities(), change.quantities()),
            withRequired(plan, addOns))
        .with(change.own().orElseGet(() -> before.agreedOn(plan)));
  }

  /// Whether an add-on came with the plan that is left, and is not sold any more.
  private boolean goesWith(PlanRef left, PlanRef plan, AddOnKey addOn) {
    return !left.equals(plan)
        && catalogs.plan(left).requiresAddOns().contains(addOn)
        && catalogs.at(plan.version()).find(addOn).isEmpty();
  }

  /// A new term of a subscription that had ended.
  Terms again(Terms ended, Instant at) {
    var schedule =
        rules.isCalendar()
            ? Schedule.calendar(at, ended.interval(), ruler.zone())
            : Schedule.from(at, ended.interval(), ruler);
    return bound(ended.with(schedule, at).with(Status.ACTIVE), at);
  }

  private Schedule schedule(Trial trial, Interval interval) {
    return trial
        .date()
        .map(date -> date.schedule(trial.end(), interval, ruler.zone()))
        .orElseGet(() -> schedule(trial.cycle(), trial.billingDay(), interval, trial.end()));
  }

  private Schedule schedule(
      BillingRules.Cycle cycle, Optional<Integer> billingDay, Interval interval, Instant at) {
    var zone = ruler.zone();
    return switch (cycle) {
      case CALENDAR -> Schedule.calendar(at, interval, zone);
      case ANNIVERSARY ->
          billingDay
              .map(day -> Schedule.onDay(day, at, interval, zone))
              .orElseGet(() -> Schedule.from(at, interval, ruler));
    };
  }

  /// The calendar stays through every change, save one that says it leaves it.
  private Schedule schedule(Schedule old, Interval interval, Changed changed, Instant at) {
    return switch (changed.cycle().orElse(rules.cycle())) {
      case CALENDAR ->
          old.interval().equals(interval) ? old : Schedule.calendar(at, interval, old.zone());
      case ANNIVERSARY ->
          switch (changed.anchor()) {
            case KEEP -> old.every(interval);
            case RESET ->
                old.isBoundary(at)
                    ? old.restartedAt(at, interval)
                    : Schedule.from(at, interval, ruler);
          };
    };
  }

  private NavigableSet<AddOnKey> withRequired(PlanRef plan, NavigableSet<AddOnKey> addOns) {
    addOns.addAll(catalogs.plan(plan).requiresAddOns());
    return addOns;
  }

  private static Map<QuantityName, Decimal> merged(
      Map<QuantityName, Decimal> old, Map<QuantityName, Decimal> changed) {
    var all = new HashMap<>(old);
    all.putAll(changed);
    return Map.copyOf(all);
  }
}
