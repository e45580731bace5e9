package dev.midcycle.terms;

import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.Pay;
import dev.midcycle.catalog.Policy;
import dev.midcycle.terms.Fact.Happening.Cancelled;
import dev.midcycle.terms.Fact.Happening.Changed;
import dev.midcycle.terms.Fact.Happening.ChargedOnce;
import dev.midcycle.terms.Fact.Happening.CouponApplied;
import dev.midcycle.terms.Fact.Happening.Paused;
import dev.midcycle.terms.Fact.Happening.Reactivated;
import dev.midcycle.terms.Fact.Happening.Resumed;
import dev.midcycle.terms.Fact.Happening.Started;
import dev.midcycle.terms.Fact.Happening.Undone;
import dev.midcycle.terms.Timeline.Occasion;
import dev.midcycle.terms.Timeline.Served;
import dev.midcycle.terms.Timeline.Settling;
import dev.midcycle.time.LocalDays;
import dev.midcycle.time.Ruler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Folds the facts of a history into terms over time. Each fact in effect is applied once, in order
/// of effect; a trial or a pause that ends by itself ends before what happens at that instant.
final class Fold {
  private final History history;
  private final Ruler ruler;
  private final NextTerms next;
  private final Pricing pricing = new Pricing();
  private final Pricing metering = new Pricing();
  private final List<Served> served = new ArrayList<>();
  private final List<Settling> settlings = new ArrayList<>();
  private final GivenCoupons coupons = new GivenCoupons();
  private final List<Occasion> occasions = new ArrayList<>();
  private Optional<Trial> trial = Optional.empty();

  /// Whether paid service has begun, and with it what is charged once.
  private boolean begun;

  private Fold(History history) {
    var rules = history.rules();
    this.history = history;
    this.ruler = rules.ruler();
    this.next = new NextTerms(history.catalogs(), rules, ruler);
  }

  /// The terms over time, with all facts that take effect up to and including `asOf`.
  static Timeline of(History history, Instant asOf) {
    var fold = new Fold(history);
    switch (history.opening()) {
      case Opening.Unborn() -> {}
      case Opening.Checkpoint(var at, var terms, var rules, var cycle, var coupons) -> {
        fold.coupons.keep(coupons);
        fold.begun = true;
        fold.goOn(at, terms);
      }
    }
    for (var fact : history.standing()) {
      if (!fact.at().isAfter(asOf)) {
        fold.apply(fact);
      }
    }
    fold.endBy(asOf);
    fold.occasions.addAll(Kept.of(history, fold.ruler, asOf));
    return new Timeline(
        fold.ruler,
        fold.served,
        fold.pricing.all(),
        fold.metering.all(),
        fold.settlings,
        fold.attached(),
        fold.occasions);
  }

  private void apply(Fact fact) {
    var at = ruler.snap(fact.at());
    switch (fact.happening()) {
      case Started started -> start(fact, started, at);
      case Changed changed -> {
        endBefore(fact);
        change(changed, fact.at(), at);
      }
      case Cancelled cancelled -> {
        endBefore(fact);
        cancel(cancelled.settle(), fact.at(), at);
      }
      case Paused paused -> {
        endBy(at);
        pause(paused, fact.at(), at);
      }
      case Resumed resumed -> begin(fact.at(), at, last().with(Status.ACTIVE));
      case Reactivated reactivated -> reactivate(reactivated, fact.at(), at);
      case CouponApplied(var coupon) -> give(fact, coupon, at);
      case ChargedOnce charged -> occasions.add(new Occasion.Charged(at, fact, charged));
      case Undone undone -> {}
    }
  }

  private void start(Fact fact, Started started, Instant at) {
    var terms = next.started(started, at);
    started.coupon().ifPresent(coupon -> coupons.atStart(fact, coupon));
    if (started.trialDays() == 0) {
      begin(fact.at(), at, terms);
      beginAll(at, terms);
    } else {
      tryOut(Trial.of(at, started.trialDays(), started, ruler.zone()), terms, at);
    }
  }

  private void give(Fact fact, Coupon coupon, Instant at) {
    if (begun) {
      coupons.later(fact, coupon, at, last().schedule());
    } else {
      coupons.early(fact, coupon, at);
    }
  }

  private List<Attached> attached() {
    if (served.isEmpty()) {
      return List.of();
    }
    var terms = last();
    return coupons.all(terms.until().orElse(served.getLast().from()), terms.schedule());
  }

  /// All that is charged once when a subscription begins, and the coupons it was given count.
  private void beginAll(Instant at, Terms terms) {
    begun = true;
    coupons.begin(at, terms.schedule());
    occasions.add(new Occasion.Begun(at, terms));
  }

  private void add(Instant at, Terms before, Terms after) {
    var added = new TreeSet<>(after.addOns());
    added.removeAll(before.addOns());
    added.forEach(key -> occasions.add(new Occasion.Added(at, after, key)));
  }

  /// @param at where the ruler puts `instant`
  private void begin(Instant instant, Instant at, Terms terms) {
    served.add(new Served(at, terms));
    pricing.since(at, terms);
    metering.since(instant, terms);
  }

  /// From a checkpoint on: usage of the whole day on which it lies is counted.
  private void goOn(Instant at, Terms terms) {
    served.add(new Served(at, terms));
    pricing.since(at, terms);
    var day = at.atZone(ruler.zone()).toLocalDate();
    metering.since(LocalDays.start(day, ruler.zone()), terms);
  }

  private void tryOut(Trial running, Terms terms, Instant at) {
    trial = Optional.of(running);
    served.add(new Served(at, next.onTrial(running, terms)));
  }

  /// What is scheduled for the end of a trial or a pause happens in it; all else after it.
  private void endBefore(Fact fact) {
    endBy(fact.isScheduled() ? fact.at().minusNanos(1) : fact.at());
  }

  /// Ends a trial or a pause whose end has come.
  private void endBy(Instant instant) {
    if (!served.isEmpty()) {
      var terms = last();
      terms.until().filter(end -> !end.isAfter(instant)).ifPresent(end -> goOnAfter(terms, end));
    }
  }

  /// The first document after a trial has what is charged once.
  private void goOnAfter(Terms terms, Instant end) {
    var active = terms.with(Status.ACTIVE);
    begin(end, end, active);
    if (terms.status() == Status.TRIAL) {
      beginAll(end, active);
    }
  }

  private void change(Changed changed, Instant instant, Instant at) {
    var before = last();
    var after = next.changed(before, changed, at);
    switch (before.status()) {
      case TRIAL -> tryOut(trialWith(changed, after, at), after, at);
      case ACTIVE -> {
        served.add(new Served(at, after));
        price(changed, before, after, instant, at);
        add(at, before, after);
      }
      case PAUSED -> served.add(new Served(at, after));
      case FUTURE, CANCELLED -> {}
    }
    endBy(at);
  }

  private void price(Changed changed, Terms before, Terms after, Instant instant, Instant at) {
    var settle = settle(changed, before, at);
    var ends = !before.schedule().equals(after.schedule());
    var restarts = ends && changed.anchor() == Policy.Anchor.RESET;
    var settles = ends || leavesArrears(changed, before, after);
    if (settles) {
      pricing.settle(ends && settle == Policy.Settle.NONE ? before.schedule().next(at) : at);
    }
    pricing.change(settle, restarts, before, after, at);
    metering.change(settle, restarts, before, after, instant);
    if (settles) {
      settlings.add(new Settling(instant, metering.at(instant)));
    }
  }

  /// Another plan has its own days of trial; a change of anything else, or at its very end, keeps
  /// the trial that runs.
  private Trial trialWith(Changed changed, Terms after, Instant at) {
    var running = trial.orElseThrow();
    return changed.change().plan().isPresent() && at.isBefore(running.end())
        ? running.counted(history.catalogs().plan(after.plan()).trialDays(), at, ruler.zone())
        : running;
  }

  /// Quantities that were lowered without a credit may rise again, up to what is paid for, at no
  /// charge.
  private Policy.Settle settle(Changed changed, Terms before, Instant at) {
    var paid = pricing.at(at).map(Terms::quantities).orElse(Map.of());
    var again =
        !changed.change().movesPlan()
            && Quantities.riseWithin(changed.change(), before.quantities(), paid);
    return again ? Policy.Settle.NONE : changed.settle();
  }

  /// Whether a plan that is paid in arrears is settled, since another comes in its place.
  private boolean leavesArrears(Changed changed, Terms before, Terms after) {
    return !before.plan().equals(after.plan())
        && changed.collect() == Policy.Collect.NOW
        && history.catalogs().plan(before.plan()).pay() == Pay.IN_ARREARS;
  }

  private void cancel(Policy.Settle settle, Instant instant, Instant at) {
    var before = last();
    served.add(new Served(at, before.with(Status.CANCELLED)));
    end(
        instant,
        switch (settle) {
          case PRORATE -> at;
          case NONE -> before.schedule().next(at);
        });
  }

  /// Nothing is priced from `end` on, and all before it is due at once.
  private void end(Instant instant, Instant end) {
    pricing.settle(end);
    pricing.cut(end);
    metering.cut(instant);
    settlings.add(new Settling(instant, Optional.empty()));
  }

  /// A term that had not ended by then ends here. Where none was paid yet, the new one is the first
  /// that is.
  private void reactivate(Reactivated reactivated, Instant instant, Instant at) {
    if (last().status() != Status.CANCELLED) {
      cancel(Policy.Settle.PRORATE, instant, at);
    }
    pricing.cut(at);
    var before = last();
    var after = next.again(next.with(before, reactivated.since()), at);
    begin(instant, at, after);
    if (begun) {
      add(at, before, after);
    } else {
      beginAll(at, after);
    }
  }

  /// Settles like a cancellation, except that the subscription goes on.
  private void pause(Paused paused, Instant instant, Instant at) {
    if (last().status() == Status.CANCELLED) {
      return;
    }
    served.add(
        new Served(
            at, last().paused(paused.until().map(ruler::snap).filter(end -> end.isAfter(at)))));
    end(instant, at);
  }

  private Terms last() {
    return served.getLast().terms();
  }
}
