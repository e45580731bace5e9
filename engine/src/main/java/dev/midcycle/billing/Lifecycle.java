package dev.midcycle.billing;

import dev.midcycle.catalog.Charge;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Charging;
import dev.midcycle.drafting.Drafting;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import dev.midcycle.terms.Timeline;
import dev.midcycle.time.Schedule;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Time passing: runs what falls due.
public final class Lifecycle {
  private Lifecycle() {}

  /// The next instant at which something falls due; empty when nothing ever will.
  public static Optional<Instant> due(BillingState state) {
    var now = state.history().until(state.advancedTo());
    var terms = now.terms();
    var scheduled = state.scheduledAfter(state.advancedTo()).stream().map(Fact::at);
    var waiting = state.pending().map(Pending::issueAt).stream();
    var ends = terms.flatMap(Terms::ownEnd).stream();
    var regular =
        terms.filter(t -> t.status() == Status.ACTIVE).stream()
            .flatMap(t -> regular(state, now, t));
    return Stream.of(scheduled, waiting, ends, regular).flatMap(s -> s).min(Instant::compareTo);
  }

  /// Runs everything that falls due up to and including `until`, in time order.
  public static Advanced advance(BillingState state, Instant until) {
    var steps = new Steps(state);
    for (var next = due(state);
        next.filter(at -> !at.isAfter(until)).isPresent();
        next = steps.due()) {
      steps.run(next.get());
    }
    return steps.finish(until);
  }

  /// Issues what still waits for late usage, at the instant it would be.
  public static Advanced runOut(BillingState state) {
    return switch (state.pending().orElse(null)) {
      case Pending.Waiting waiting -> advance(state, waiting.issueAt());
      case Pending.Calculated calculated -> new Steps(state).finish(state.advancedTo());
      case null -> new Steps(state).finish(state.advancedTo());
    };
  }

  /// As if a document had all that is due at `at`, and nothing waited: what comes later is then
  /// what is new. For those who ask what something would change, and care for nothing that is open.
  public static BillingState settled(BillingState state, Instant at) {
    var bare = state.with(Optional.empty()).advancedTo(at);
    var due = Drafting.draft(bare.groundsAt(at), bare.carried(), new Cause.Period(at), at);
    return bare.after(due);
  }

  /// The next billing dates, or the day on which what is billed then is calculated.
  private static Stream<Instant> regular(BillingState state, Timeline now, Terms terms) {
    var rules = state.history().rules();
    if (!rules.calculatesAhead()) {
      return dates(state, now, terms);
    }
    var date = Steps.nextDate(state, now, terms);
    var calculated = state.pending().isPresent();
    return calculated
        ? Stream.of(date)
        : Stream.of(Stretch.later(rules.calculationFor(date), state.advancedTo()));
  }

  /// The next billing date of each schedule in force; and where terms are priced from later on, for
  /// a change was not settled, the instant at which that begins.
  ///
  /// @param now the terms over time until where `state` has advanced to
  static Stream<Instant> dates(BillingState state, Timeline now, Terms terms) {
    var at = state.advancedTo();
    var begin =
        now.priced().stream()
            .map(priced -> priced.during().from())
            .filter(from -> from.isAfter(at));
    return Stream.concat(schedules(state, terms).map(schedule -> schedule.next(at)), begin);
  }

  private static Stream<Schedule> schedules(BillingState state, Terms terms) {
    var own =
        Charging.under(terms, state.catalogs()).stream()
            .filter(Lifecycle::recurs)
            .map(c -> c.schedule(terms));
    return Stream.concat(Stream.of(terms.schedule()), own).distinct();
  }

  private static boolean recurs(Charging charging) {
    return switch (charging.charge()) {
      case Charge.Recurring recurring -> true;
      case Charge.Usage usage -> true;
      case Charge.OneTime once -> false;
    };
  }
}
