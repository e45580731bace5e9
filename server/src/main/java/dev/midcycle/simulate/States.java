package dev.midcycle.simulate;

import dev.midcycle.billing.Book;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Status;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Where a book's subscription stands.
public final class States {
  private States() {}

  /// At `at`, no earlier than the book has been run to.
  public static World.State of(Book book, Instant at) {
    return book.termsAt(at)
        .map(terms ->
            new World.State(
                terms.plan().plan(),
                terms.interval(),
                terms.status(),
                scheduled(book, at, terms.plan().plan(), terms.interval())))
        .orElseGet(() -> future(book, at));
  }

  private static World.State future(Book book, Instant at) {
    var start = book.scheduledAfter(at).getFirst().at();
    var terms = book.termsAt(start).orElseThrow();
    return new World.State(
        terms.plan().plan(),
        terms.interval(),
        Status.FUTURE,
        scheduled(book, start, terms.plan().plan(), terms.interval()));
  }

  private static Check.Scheduled scheduled(Book book, Instant at, PlanKey plan, Interval interval) {
    return book.scheduledAfter(at).stream()
        .findFirst()
        .map(fact -> scheduled(fact, date(book, fact), plan, interval))
        .orElseGet(Check.Scheduled.None::new);
  }

  private static Check.Scheduled scheduled(
      Fact fact, Optional<LocalDate> date, PlanKey plan, Interval interval) {
    return switch (fact.happening()) {
      case Fact.Happening.Changed changed ->
          new Check.Scheduled.Change(
              Optional.of(changed.change().plan().map(to -> to.plan()).orElse(plan)),
              Optional.of(changed.change().interval().orElse(interval)),
              date);
      case Fact.Happening.Cancelled _ -> new Check.Scheduled.End(date);
      case Fact.Happening.Started _,
          Fact.Happening.Undone _,
          Fact.Happening.Paused _,
          Fact.Happening.Resumed _,
          Fact.Happening.Reactivated _,
          Fact.Happening.Given _,
          Fact.Happening.Charged _ ->
          new Check.Scheduled.None();
    };
  }

  private static Optional<LocalDate> date(Book book, Fact fact) {
    return Optional.of(LocalDate.ofInstant(fact.at(), book.account().zone()));
  }
}
