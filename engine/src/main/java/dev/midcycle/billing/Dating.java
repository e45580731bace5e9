package dev.midcycle.billing;

import dev.midcycle.terms.Opening;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Requests for a date that is past. They are judged by what was in force then, and none reaches
/// before the subscription.
final class Dating {
  private Dating() {}

  /// The instant that a request is judged by: its date where that is past, else `now`.
  static Instant judged(BillingState state, Optional<Instant> date, Instant now) {
    return date.map(requested -> Stretch.earlier(since(state, requested), now)).orElse(now);
  }

  /// Refuses a date before the subscription began; by the day, before its first day.
  static Optional<Refusal> unlessSince(BillingState state, Optional<Instant> date) {
    var ruler = state.history().rules().ruler();
    return date.flatMap(requested ->
        start(state, requested)
            .filter(start -> ruler.snap(requested).isBefore(ruler.snap(start)))
            .map(start ->
                new Refusal.BeforeStart(LocalDate.ofInstant(start, state.profile().zone()))));
  }

  /// `date`, or the subscription's beginning later on that day.
  static Instant since(BillingState state, Instant date) {
    return start(state, date).map(start -> Stretch.later(start, date)).orElse(date);
  }

  /// Where the beginning is folded away, nothing that came before it is asked for.
  private static Optional<Instant> start(BillingState state, Instant date) {
    return switch (state.history().opening()) {
      case Opening.Unborn() -> state.history().start();
      case Opening.Checkpoint opened when date.isBefore(opened.at()) ->
          throw new IllegalStateException(
              "the billing state of %s begins at %s and was asked for %s: read its whole history"
                  .formatted(state.id(), opened.at(), date));
      case Opening.Checkpoint _ -> Optional.empty();
    };
  }
}
