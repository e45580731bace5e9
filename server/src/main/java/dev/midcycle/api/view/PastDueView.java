package dev.midcycle.api.view;

import dev.midcycle.dunning.Dun;
import dev.midcycle.payment.PastDue;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A document that could not be collected: what happened, and what comes next.
///
/// @param code why it failed last
/// @param nextAttempt when it is tried again by itself
/// @param then what happens to its subscriptions when the last try has failed
/// @param endsAt when that happens
/// @param endedAt when that happened
/// @param paused whether staff has stopped it
public record PastDueView(
    String since,
    int attempts,
    String lastAttempt,
    String code,
    Optional<String> nextAttempt,
    Optional<String> then,
    Optional<String> endsAt,
    Optional<String> endedAt,
    boolean paused) {

  public static PastDueView of(PastDue one) {
    var end =
        one.next() instanceof Dun.Next.End next
            ? Optional.of(next)
            : Optional.<Dun.Next.End>empty();
    return new PastDueView(
        one.since().toString(),
        one.dun().failures(),
        one.dun().last().toString(),
        one.code(),
        one.nextAttempt().map(Instant::toString),
        end.map(next -> next.then().name().toLowerCase(Locale.ROOT)),
        end.filter(_ -> one.dueAt().isPresent()).map(next -> next.at().toString()),
        one.endedAt().map(Instant::toString),
        one.paused());
  }
}
