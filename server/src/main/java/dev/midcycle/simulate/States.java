package dev.midcycle.simulate;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.Coming;
import dev.midcycle.terms.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Where a book's subscription stands.
public final class States {
  private States() {}

  /// At `at`, no earlier than the book has been run to.
  public static World.State of(BillingState book, Instant at) {
    return book.termsAt(at)
        .map(terms ->
            new World.State(
                terms.plan().plan(), terms.interval(), terms.status(), scheduled(book, at)))
        .orElseGet(() -> future(book, at));
  }

  private static World.State future(BillingState book, Instant at) {
    var start = book.scheduledAfter(at).getFirst().at();
    var terms = book.termsAt(start).orElseThrow();
    return new World.State(
        terms.plan().plan(), terms.interval(), Status.FUTURE, scheduled(book, start));
  }

  private static Check.Scheduled scheduled(BillingState book, Instant at) {
    return Coming.foremost(book, at)
        .map(coming -> scheduled(coming, date(book, coming)))
        .orElseGet(Check.Scheduled.None::new);
  }

  private static Check.Scheduled scheduled(Coming coming, Optional<LocalDate> date) {
    return switch (coming.after().status()) {
      case CANCELLED -> new Check.Scheduled.End(date);
      case FUTURE, TRIAL, ACTIVE, PAUSED ->
          new Check.Scheduled.Change(
              Optional.of(coming.after().plan().plan()),
              Optional.of(coming.after().interval()),
              date);
    };
  }

  private static Optional<LocalDate> date(BillingState book, Coming coming) {
    return Optional.of(LocalDate.ofInstant(coming.at(), book.account().zone()));
  }
}
