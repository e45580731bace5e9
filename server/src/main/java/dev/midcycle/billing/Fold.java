package dev.midcycle.billing;

import dev.midcycle.billing.Fact.Happening.Cancelled;
import dev.midcycle.billing.Fact.Happening.Changed;
import dev.midcycle.billing.Fact.Happening.Paused;
import dev.midcycle.billing.Fact.Happening.Reactivated;
import dev.midcycle.billing.Fact.Happening.Resumed;
import dev.midcycle.billing.Fact.Happening.Started;
import dev.midcycle.billing.Fact.Happening.Undone;
import dev.midcycle.billing.Timeline.Served;
import dev.midcycle.billing.Timeline.Settling;
import dev.midcycle.catalog.Pay;
import dev.midcycle.catalog.Policy;
import dev.midcycle.time.Ruler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Folds the facts of a book into its terms over time. Each fact in effect is applied once, in
/// order of effect; a trial or a pause that ends by itself ends before what happens at that
/// instant.
final class Fold {
  private final Book book;
  private final Ruler ruler;
  private final NextTerms next;
  private final Pricing pricing = new Pricing();
  private final List<Served> served = new ArrayList<>();
  private final List<Settling> settlings = new ArrayList<>();
  private Optional<Trial> trial = Optional.empty();

  private Fold(Book book) {
    var rules = Rules.of(book);
    this.book = book;
    this.ruler = rules.ruler();
    this.next = new NextTerms(book.catalogs(), rules, ruler);
  }

  /// The terms over time, with all facts that take effect up to and including `asOf`.
  static Timeline of(Book book, Instant asOf) {
    var fold = new Fold(book);
    switch (book.opening()) {
      case Opening.Unborn() -> {}
      case Opening.Checkpoint(var at, var terms, var rules) -> fold.begin(at, terms);
    }
    for (var fact : Facts.standing(book)) {
      if (!fact.at().isAfter(asOf)) {
        fold.apply(fact);
      }
    }
    fold.endBy(asOf);
    return new Timeline(fold.ruler, fold.served, fold.pricing.all(), fold.settlings);
  }

  private void apply(Fact fact) {
    var at = ruler.snap(fact.at());
    switch (fact.happening()) {
      case Started started -> start(started, at);
      case Changed changed -> {
        endBy(at);
        change(changed, fact.at(), at);
      }
      case Cancelled cancelled -> {
        endBy(at.minusNanos(1));
        cancel(cancelled, fact.at(), at);
      }
      case Paused paused -> {
        endBy(at);
        pause(paused, fact.at(), at);
      }
      case Resumed resumed -> begin(at, last().with(Status.ACTIVE));
      case Reactivated reactivated -> {
        pricing.cut(at);
        begin(at, next.again(last(), at));
      }
      case Undone undone -> {}
    }
  }

  private void start(Started started, Instant at) {
    var terms = next.started(started, at);
    if (started.trialDays() == 0) {
      begin(at, terms);
    } else {
      tryOut(Trial.of(at, started.trialDays(), started, ruler.zone()), terms, at);
    }
  }

  private void begin(Instant at, Terms terms) {
    served.add(new Served(at, terms));
    pricing.since(at, terms);
  }

  private void tryOut(Trial running, Terms terms, Instant at) {
    trial = Optional.of(running);
    served.add(new Served(at, next.onTrial(running, terms)));
  }

  /// Ends a trial or a pause whose end has come.
  private void endBy(Instant instant) {
    if (!served.isEmpty()) {
      var terms = last();
      terms
          .until()
          .filter(end -> !end.isAfter(instant))
          .ifPresent(end -> begin(end, terms.with(Status.ACTIVE)));
    }
  }

  private void change(Changed changed, Instant instant, Instant at) {
    var before = last();
    var after = next.changed(before, changed, at);
    switch (before.status()) {
      case TRIAL -> tryOut(trialWith(changed, after, at), after, at);
      case ACTIVE -> {
        served.add(new Served(at, after));
        pricing.change(settle(changed, before, at), changed.anchor(), before, after, at);
        if (settlesArrears(changed, before, after)) {
          settlings.add(new Settling(instant, at));
        }
      }
      case PAUSED -> served.add(new Served(at, after));
      case FUTURE, CANCELLED -> {}
    }
    endBy(at);
  }

  /// Another plan has its own days of trial; a change of anything else keeps the trial that runs.
  private Trial trialWith(Changed changed, Terms after, Instant at) {
    var running = trial.orElseThrow();
    return changed.change().plan().isPresent()
        ? running.counted(book.catalogs().plan(after.plan()).trialDays(), at, ruler.zone())
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

  private boolean settlesArrears(Changed changed, Terms before, Terms after) {
    var anotherPlan =
        !before.plan().equals(after.plan())
            && changed.collect() == Policy.Collect.NOW
            && book.catalogs().plan(before.plan()).pay() == Pay.IN_ARREARS;
    return anotherPlan || changed.anchor() == Policy.Anchor.RESET;
  }

  private void cancel(Cancelled cancelled, Instant instant, Instant at) {
    var before = last();
    served.add(new Served(at, before.with(Status.CANCELLED)));
    switch (cancelled.settle()) {
      case PRORATE -> {
        pricing.cut(at);
        settlings.add(new Settling(instant, at));
      }
      case NONE -> {
        pricing.cut(before.schedule().next(at));
        settlings.add(new Settling(instant, Instant.MAX));
      }
    }
  }

  /// Settles like a cancellation, except that the subscription goes on.
  private void pause(Paused paused, Instant instant, Instant at) {
    served.add(
        new Served(
            at, last().paused(paused.until().map(ruler::snap).filter(end -> end.isAfter(at)))));
    pricing.cut(at);
    settlings.add(new Settling(instant, at));
  }

  private Terms last() {
    return served.getLast().terms();
  }
}
