package dev.midcycle.billing;

import dev.midcycle.billing.Fact.Happening.Cancelled;
import dev.midcycle.billing.Fact.Happening.Changed;
import dev.midcycle.billing.Fact.Happening.Started;
import dev.midcycle.billing.Fact.Happening.Undone;
import dev.midcycle.billing.Timeline.Served;
import dev.midcycle.billing.Timeline.Settling;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Pay;
import dev.midcycle.catalog.Policy;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Schedule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// Folds the facts of a book into its terms over time. Each fact in effect is applied once, in
/// order of effect.
final class Fold {
  private final Book book;
  private final Ruler ruler;
  private final List<Served> served = new ArrayList<>();
  private final List<Priced> priced = new ArrayList<>();
  private final List<Settling> settlings = new ArrayList<>();
  private Optional<Trial> trial = Optional.empty();

  /// A trial that runs, counted in local days from its start; what the subscription began with says
  /// where its dates lie.
  private record Trial(Instant start, Instant end, Started started) {}

  private Fold(Book book) {
    this.book = book;
    this.ruler = Rules.of(book).ruler();
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
    fold.endTrialBy(asOf);
    return new Timeline(fold.ruler, fold.served, fold.priced, fold.settlings);
  }

  private void apply(Fact fact) {
    var at = ruler.snap(fact.at());
    switch (fact.happening()) {
      case Started started -> start(started, at);
      case Changed changed -> {
        endTrialBy(at);
        change(changed, fact.at(), at);
      }
      case Cancelled cancelled -> {
        endTrialBy(at.minusNanos(1));
        cancel(cancelled, fact.at(), at);
      }
      case Undone undone -> {}
    }
  }

  private void begin(Instant at, Terms terms) {
    served.add(new Served(at, terms));
    priced.add(Priced.since(at, terms));
  }

  private void start(Started started, Instant at) {
    var terms = startOf(started, at);
    if (started.trialDays() == 0) {
      begin(at, terms);
    } else {
      served.add(
          new Served(
              at, onTrial(new Trial(at, trialEnd(at, started.trialDays()), started), terms)));
    }
  }

  private Terms startOf(Started started, Instant at) {
    return new Terms(
        Status.ACTIVE,
        Optional.empty(),
        started.plan(),
        started.interval(),
        started.quantities(),
        withRequired(started.plan(), new TreeSet<>(started.addOns())),
        scheduleOf(started, started.interval(), at));
  }

  /// The terms during a trial: billing dates are counted from its end.
  private Terms onTrial(Trial running, Terms terms) {
    trial = Optional.of(running);
    return new Terms(
        Status.TRIAL,
        Optional.of(running.end()),
        terms.plan(),
        terms.interval(),
        terms.quantities(),
        terms.addOns(),
        scheduleOf(running.started(), terms.interval(), running.end()));
  }

  private Instant trialEnd(Instant start, int days) {
    return start.atZone(ruler.zone()).plusDays(days).toInstant();
  }

  private void endTrialBy(Instant instant) {
    if (trial.isPresent() && !trial.get().end().isAfter(instant)) {
      var end = trial.get().end();
      trial = Optional.empty();
      begin(end, served.getLast().terms().with(Status.ACTIVE));
    }
  }

  private Schedule scheduleOf(Started started, Interval interval, Instant at) {
    var zone = ruler.zone();
    return switch (started.cycle()) {
      case CALENDAR -> Schedule.calendar(at, interval, zone);
      case ANNIVERSARY ->
          started
              .billingDay()
              .map(day -> Schedule.onDay(day, at, interval, zone))
              .orElseGet(() -> Schedule.from(at, interval, ruler));
    };
  }

  private void change(Changed changed, Instant instant, Instant at) {
    var before = served.getLast().terms();
    if (before.status() == Status.CANCELLED) {
      return;
    }
    var after = changed(before, changed, at);
    if (trial.isPresent()) {
      changeInTrial(trial.get(), before, after, at);
      return;
    }
    served.add(new Served(at, after));
    reprice(changed.settle(), changed.anchor(), before, after, at);
    if (settlesArrears(changed, before, after)) {
      settlings.add(new Settling(instant, at));
    }
  }

  /// Another plan's trial counts from the first start; when none of it is left, the paid time
  /// begins now.
  private void changeInTrial(Trial running, Terms before, Terms after, Instant at) {
    var sameDays = before.plan().plan().equals(after.plan().plan());
    var end =
        sameDays
            ? running.end()
            : trialEnd(running.start(), book.catalogs().plan(after.plan()).trialDays());
    if (end.isAfter(at)) {
      served.add(
          new Served(at, onTrial(new Trial(running.start(), end, running.started()), after)));
    } else {
      served.add(new Served(at, onTrial(new Trial(running.start(), at, running.started()), after)));
      endTrialBy(at);
    }
  }

  private boolean settlesArrears(Changed changed, Terms before, Terms after) {
    var anotherPlan =
        !before.plan().equals(after.plan())
            && changed.collect() == Policy.Collect.NOW
            && book.catalogs().plan(before.plan()).pay() == Pay.IN_ARREARS;
    return anotherPlan || changed.anchor() == Policy.Anchor.RESET;
  }

  /// What was priced from `at` on is not any more; without a settlement the running period keeps
  /// its price.
  private void reprice(
      Policy.Settle settle, Policy.Anchor anchor, Terms before, Terms after, Instant at) {
    switch (settle) {
      case PRORATE -> {
        cutPrices(at);
        priced.add(Priced.since(at, after));
      }
      case NONE -> {
        var periodEnd = before.schedule().next(at);
        cutPrices(periodEnd);
        priced.add(Priced.since(anchor == Policy.Anchor.RESET ? at : periodEnd, after));
      }
    }
  }

  private void cancel(Cancelled cancelled, Instant instant, Instant at) {
    var before = served.getLast().terms();
    trial = Optional.empty();
    served.add(new Served(at, before.with(Status.CANCELLED)));
    switch (cancelled.settle()) {
      case PRORATE -> cutPrices(at);
      case NONE -> cutPrices(before.schedule().next(at));
    }
    settlings.add(
        new Settling(instant, cancelled.settle() == Policy.Settle.NONE ? Instant.MAX : at));
  }

  private void cutPrices(Instant end) {
    var kept = new ArrayList<Priced>();
    for (var one : priced) {
      one.during().before(end).ifPresent(during -> kept.add(new Priced(during, one.terms())));
    }
    priced.clear();
    priced.addAll(kept);
  }

  private Terms changed(Terms before, Changed changed, Instant at) {
    var change = changed.change();
    var plan = change.plan().orElse(before.plan());
    var interval = change.interval().orElse(before.interval());
    var addOns = new TreeSet<>(before.addOns());
    addOns.removeAll(change.remove());
    addOns.addAll(change.add());
    return new Terms(
        before.status(),
        before.trialEnd(),
        plan,
        interval,
        merged(before.quantities(), change.quantities()),
        withRequired(plan, addOns),
        scheduleAfter(before, interval, changed.anchor(), at));
  }

  private Schedule scheduleAfter(
      Terms before, Interval interval, Policy.Anchor anchor, Instant at) {
    var old = before.schedule();
    return switch (anchor) {
      case KEEP -> old.interval() == interval ? old : kept(old, interval);
      case RESET ->
          old.isBoundary(at) ? old.restartedAt(at, interval) : Schedule.from(at, interval, ruler);
    };
  }

  private Schedule kept(Schedule old, Interval interval) {
    return Rules.of(book).isCalendar()
        ? Schedule.calendar(old.boundary(0), interval, old.zone())
        : old.every(interval);
  }

  private NavigableSet<AddOnKey> withRequired(PlanRef plan, NavigableSet<AddOnKey> addOns) {
    addOns.addAll(book.catalogs().plan(plan).requiresAddOns());
    return addOns;
  }

  private static Map<QuantityName, Decimal> merged(
      Map<QuantityName, Decimal> old, Map<QuantityName, Decimal> changed) {
    var all = new HashMap<>(old);
    all.putAll(changed);
    return Map.copyOf(all);
  }
}
