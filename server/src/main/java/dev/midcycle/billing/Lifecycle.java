package dev.midcycle.billing;

import dev.midcycle.catalog.Charge;
import dev.midcycle.charging.Charging;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Schedule;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Time passing: runs what falls due.
public final class Lifecycle {
  private Lifecycle() {}

  /// The next instant at which something falls due; empty when nothing ever will.
  public static Optional<Instant> due(BillingState book) {
    var terms = book.termsAt(book.advancedTo());
    var scheduled = book.scheduledAfter(book.advancedTo()).stream().map(Fact::at);
    var waiting = book.pending().map(Pending::issueAt).stream();
    var ends = terms.flatMap(Terms::until).stream();
    var regular =
        terms.filter(t -> t.status() == Status.ACTIVE).stream().flatMap(t -> regular(book, t));
    return Stream.of(scheduled, waiting, ends, regular).flatMap(s -> s).min(Instant::compareTo);
  }

  /// Runs everything that falls due up to and including `until`, in time order.
  public static Advanced advance(BillingState book, Instant until) {
    var steps = new Steps(book);
    for (var next = due(book);
        next.filter(at -> !at.isAfter(until)).isPresent();
        next = due(steps.book())) {
      steps.run(next.get());
    }
    return steps.finish(until);
  }

  /// Issues what still waits for late usage, at the instant it would be.
  public static Advanced runOut(BillingState book) {
    return switch (book.pending().orElse(null)) {
      case Pending.Waiting waiting -> advance(book, waiting.issueAt());
      case Pending.Calculated calculated -> new Steps(book).finish(book.advancedTo());
      case null -> new Steps(book).finish(book.advancedTo());
    };
  }

  /// The next billing dates, or the day on which what is billed then is calculated.
  private static Stream<Instant> regular(BillingState book, Terms terms) {
    var rules = book.history().rules();
    if (!rules.calculatesAhead()) {
      return dates(book, terms);
    }
    var date = Steps.nextDate(book, terms);
    var calculated = book.pending().isPresent();
    return calculated
        ? Stream.of(date)
        : Stream.of(Stretch.later(rules.calculationFor(date), book.advancedTo()));
  }

  /// The next billing date of each schedule in force; and where terms are priced from later on, for
  /// a change was not settled, the instant at which that begins.
  static Stream<Instant> dates(BillingState book, Terms terms) {
    var now = book.advancedTo();
    var begin =
        book.history().until(now).priced().stream()
            .map(priced -> priced.during().from())
            .filter(from -> from.isAfter(now));
    return Stream.concat(schedules(book, terms).map(schedule -> schedule.next(now)), begin);
  }

  private static Stream<Schedule> schedules(BillingState book, Terms terms) {
    var own =
        Charging.under(terms, book.catalogs()).stream()
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
