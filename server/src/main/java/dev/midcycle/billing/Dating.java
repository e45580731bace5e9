package dev.midcycle.billing;

import dev.midcycle.terms.Opening;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Wishes for a date that is past. They are judged by what was in force then, and none reaches
/// before the subscription.
final class Dating {
  private Dating() {}

  /// The instant that a wish is judged by: its date where that is past, else `now`.
  static Instant judged(BillingState book, Optional<Instant> date, Instant now) {
    return date.map(wished -> Stretch.earlier(since(book, wished), now)).orElse(now);
  }

  /// Refuses a date before the subscription began; by the day, before its first day.
  static Optional<Refusal> unlessSince(BillingState book, Optional<Instant> date) {
    var ruler = book.history().rules().ruler();
    return date.flatMap(wished ->
        start(book, wished)
            .filter(start -> ruler.snap(wished).isBefore(ruler.snap(start)))
            .map(start ->
                new Refusal.BeforeStart(LocalDate.ofInstant(start, book.account().zone()))));
  }

  /// `date`, or the subscription's beginning later on that day.
  static Instant since(BillingState book, Instant date) {
    return start(book, date).map(start -> Stretch.later(start, date)).orElse(date);
  }

  /// Where the beginning is folded away, nothing that came before it is asked for.
  private static Optional<Instant> start(BillingState book, Instant date) {
    return switch (book.history().opening()) {
      case Opening.Unborn() -> book.history().start();
      case Opening.Checkpoint opened when date.isBefore(opened.at()) ->
          throw new IllegalStateException(
              "the book of %s begins at %s and was asked for %s: load all of it"
                  .formatted(book.id(), opened.at(), date));
      case Opening.Checkpoint _ -> Optional.empty();
    };
  }
}
