package dev.midcycle.terms;

import dev.midcycle.catalog.Policy;
import dev.midcycle.terms.Fact.Happening.Cancelled;
import dev.midcycle.terms.Fact.Happening.Changed;
import dev.midcycle.terms.Fact.Happening.ChargedOnce;
import dev.midcycle.terms.Fact.Happening.CouponApplied;
import dev.midcycle.terms.Fact.Happening.Paused;
import dev.midcycle.terms.Fact.Happening.Reactivated;
import dev.midcycle.terms.Fact.Happening.Resumed;
import dev.midcycle.terms.Fact.Happening.Started;
import dev.midcycle.terms.Fact.Happening.Tried;
import dev.midcycle.terms.Fact.Happening.Undone;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Folds the facts of a history into terms over time. Each fact in effect is applied once, in order
/// of effect; what ends by itself (a trial, a pause, a subscription with its term) ends before what
/// happens at that instant.
final class Fold {
  private final History history;
  private final Ruler ruler;
  private final NextTerms next;
  private final Course course;
  private final PaidService paid = new PaidService();
  private Optional<Trial> trial = Optional.empty();

  /// What one had when a trial began that a running subscription was given.
  private Optional<Terms> beforeTrial = Optional.empty();

  private Fold(History history) {
    var rules = history.rules();
    this.history = history;
    this.ruler = rules.ruler();
    this.next = new NextTerms(history.catalogs(), rules, ruler);
    this.course = new Course(history.catalogs(), ruler);
  }

  /// The terms over time, with all facts that take effect up to and including `asOf`.
  static Timeline of(History history, Instant asOf) {
    var fold = new Fold(history);
    switch (history.opening()) {
      case Opening.Unborn() -> {}
      case Opening.Checkpoint(var at, var terms, var rules, var cycle, var coupons, _, _) -> {
        fold.paid.goOn(coupons);
        fold.course.goOn(at, terms);
      }
    }
    for (var fact : history.standing()) {
      if (!fact.at().isAfter(asOf)) {
        fold.apply(fact);
      }
    }
    fold.endBy(asOf);
    fold.bind();
    return fold.course.timeline(
        fold.attached(), fold.paid.occasions(Kept.of(history, fold.ruler, asOf)));
  }

  private void apply(Fact fact) {
    var at = ruler.snap(fact.at());
    switch (fact.happening()) {
      case Started started -> start(fact, started, at);
      case Changed changed -> {
        endBefore(fact);
        change(changed, fact.at(), at);
        changed.coupon().ifPresent(coupon -> paid.give(fact, coupon, at, course.last()));
      }
      case Cancelled cancelled -> {
        endBefore(fact);
        cancel(cancelled.settle(), fact.at(), at);
      }
      case Paused paused -> {
        endBy(at);
        pause(paused, fact.at(), at);
      }
      case Tried tried -> {
        endBy(at);
        tryOut(tried, fact.at(), at);
      }
      case Resumed resumed -> {
        endBy(fact.at());
        resume(fact.at(), at);
      }
      case Reactivated reactivated -> {
        reactivate(reactivated, fact.at(), at);
        keepCoupons(fact);
      }
      case CouponApplied(var coupon, _) -> paid.give(fact, coupon, at, course.last());
      case ChargedOnce charged -> paid.charge(at, fact, charged);
      case Undone undone -> {}
    }
  }

  private void start(Fact fact, Started started, Instant at) {
    var terms = next.started(started, at);
    started.coupon().ifPresent(coupon -> paid.giveAtStart(fact, coupon));
    if (started.trialDays() == 0) {
      var bound = next.bound(terms, at);
      course.begin(fact.at(), at, bound);
      paid.begin(at, bound);
    } else {
      tryOut(Trial.of(at, started, ruler.zone()), terms, at);
    }
  }

  private void bind() {
    if (!course.isEmpty()) {
      course.bind();
    }
  }

  private List<Attached> attached() {
    return course.isEmpty() ? List.of() : paid.coupons(course.last(), course.since());
  }

  private void tryOut(Trial running, Terms terms, Instant at) {
    trial = Optional.of(running);
    var onTrial = next.onTrial(running, terms);
    course.serve(at, paid.hasBegun() ? onTrial : onTrial.with(Optional.<Term>empty()));
  }

  /// Paid service stops for a trial, and what is in arrears is settled; of a trial that runs, the
  /// end is moved.
  private void tryOut(Tried tried, Instant instant, Instant at) {
    var terms = course.last();
    var until = Stretch.later(ruler.snap(tried.until()), at);
    switch (terms.status()) {
      case TRIAL -> tryOut(trial.orElseThrow().until(until), terms, at);
      case ACTIVE -> {
        beforeTrial = Optional.of(terms);
        course.end(instant, at);
        tryOut(Trial.given(at, until, history.rules().cycle()), terms, at);
      }
      case PAUSED, FUTURE, CANCELLED -> {}
    }
    endBy(at);
  }

  /// What is scheduled for the end of a trial or a pause happens in it, and for the end of the
  /// subscription not at all; everything else happens after it.
  private void endBefore(Fact fact) {
    endBy(fact.isScheduled() ? fact.at().minusNanos(1) : fact.at());
    if (course.last().ending().filter(fact.at()::equals).isPresent()) {
      endBy(fact.at());
    }
  }

  /// Ends what ends by itself, and has by `instant`.
  private void endBy(Instant instant) {
    while (!course.isEmpty() && hasEnded(course.last(), instant)) {
      var terms = course.last();
      var end = terms.ownEnd().orElseThrow();
      if (terms.ending().filter(end::equals).isPresent()) {
        cancel(Policy.Settle.PRORATE, end, end);
      } else {
        goOnAfter(terms, end);
      }
    }
  }

  private static boolean hasEnded(Terms terms, Instant instant) {
    return terms.ownEnd().filter(end -> !end.isAfter(instant)).isPresent();
  }

  /// The first document after a trial has what is charged once, and where it was given to a running
  /// subscription what was added in it.
  private void goOnAfter(Terms terms, Instant end) {
    var active = terms.with(Status.ACTIVE);
    if (terms.status() == Status.TRIAL && !paid.hasBegun()) {
      var bound = next.bound(active, end);
      course.begin(end, end, bound);
      paid.begin(end, bound);
    } else {
      course.begin(end, end, active);
      addTried(end, terms, active);
    }
  }

  /// What came since `before`, or before that in a trial that a running subscription was given.
  private void addTried(Instant at, Terms before, Terms after) {
    paid.add(at, beforeTrial.orElse(before), after);
    beforeTrial = Optional.empty();
  }

  private void change(Changed changed, Instant instant, Instant at) {
    var before = course.last();
    var after = next.changed(before, changed, at);
    switch (before.status()) {
      case TRIAL -> tryOut(trialWith(changed, after, at), after, at);
      case ACTIVE -> {
        var dates = course.dates();
        course.change(changed, after, instant, at);
        paid.move(at, dates, course.last().schedule());
        paid.add(at, before, after);
      }
      case PAUSED -> course.serve(at, after);
      case FUTURE, CANCELLED -> {}
    }
    endBy(at);
  }

  /// Another plan has its own days of trial; a change of anything else, or at its very end, keeps
  /// the trial that runs.
  private Trial trialWith(Changed changed, Terms after, Instant at) {
    var given = trial.orElseThrow();
    var running = changed.change().date().map(given::with).orElse(given);
    return changed.change().plan().isPresent() && at.isBefore(running.end())
        ? running.counted(history.catalogs().plan(after.plan()).trialDays(), at, ruler.zone())
        : running;
  }

  private void cancel(Policy.Settle settle, Instant instant, Instant at) {
    var before = course.last();
    if (before.status() == Status.CANCELLED) {
      return;
    }
    course.serve(at, before.with(Status.CANCELLED));
    course.end(
        instant,
        switch (settle) {
          case PRORATE -> at;
          case NONE -> before.schedule().next(at);
        });
  }

  /// A term that had not ended by then ends here. Where none was paid yet, the new one is the first
  /// that is.
  private void reactivate(Reactivated reactivated, Instant instant, Instant at) {
    endBy(instant);
    cancel(Policy.Settle.PRORATE, instant, at);
    course.cutFees(at);
    var before = course.last();
    var after = next.again(next.with(before, reactivated.since()), at);
    course.begin(instant, at, after);
    if (paid.hasBegun()) {
      addTried(at, before, after);
    } else {
      paid.begin(at, after);
    }
  }

  /// Those that came with a change of the old term count on.
  private void keepCoupons(Fact reactivation) {
    for (var fact : history.redeemedBefore(reactivation)) {
      fact.coupon()
          .ifPresent(coupon -> paid.give(fact, coupon, ruler.snap(fact.at()), course.last()));
    }
  }

  /// Settles like a cancellation, except that the subscription goes on. In a trial there is nothing
  /// that it could save.
  private void pause(Paused paused, Instant instant, Instant at) {
    var before = course.last();
    switch (before.status()) {
      case ACTIVE, PAUSED -> {
        var until = paused.until().map(ruler::snap).filter(end -> end.isAfter(at));
        course.serve(at, before.paused(until));
        course.end(instant, at);
      }
      case TRIAL, FUTURE, CANCELLED -> {}
    }
  }

  private void resume(Instant instant, Instant at) {
    if (course.last().status() == Status.PAUSED) {
      course.begin(instant, at, course.last().with(Status.ACTIVE));
    }
  }
}
