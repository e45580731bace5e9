package dev.midcycle.billing;

import dev.midcycle.terms.Status;
import java.time.Instant;
import java.util.Optional;

/// Which regular documents are joined with those of other subscriptions: all but the last one of a
/// subscription that ends on a billing date.
final class Joint {
  private Joint() {}

  /// The billing date of such a document, where one is made and not issued.
  static Optional<Instant> date(BillingState state) {
    return state.pending().flatMap(Pending::date).filter(date -> !isLast(state, date));
  }

  /// Whether one is made whose billing date has come by `at`.
  static boolean isMadeBy(BillingState state, Instant at) {
    return date(state).filter(date -> !date.isAfter(at)).isPresent();
  }

  /// The next billing date that one comes of.
  static Optional<Instant> next(BillingState state) {
    var now = state.history().until(state.advancedTo());
    return now.terms()
        .flatMap(terms ->
            terms.status() == Status.ACTIVE
                ? Optional.of(Steps.nextDate(state, now, terms))
                : terms.until())
        .filter(date -> !isLast(state, date));
  }

  /// Whether the subscription ends at `date`, by what was decided before.
  static boolean isLast(BillingState state, Instant date) {
    return state
        .asDecidedBefore(date)
        .termsAt(date)
        .filter(terms -> terms.status() == Status.CANCELLED)
        .isPresent();
  }
}
