package dev.midcycle.billing;

import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Fact.Happening.Started;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A change that is scheduled: what all that takes effect at `at` comes to, together with what took
/// effect before.
///
/// @param before the terms until then
public record Coming(Instant at, Terms before, Terms after) {

  /// All that is to come after `at`, soonest first. What an end leaves without effect is not.
  public static List<Coming> after(BillingState state, Instant at) {
    return state.scheduledAfter(at).stream()
        .filter(fact -> !(fact.happening() instanceof Started))
        .map(Fact::at)
        .distinct()
        .map(date ->
            new Coming(
                date,
                state.termsAt(date.minusNanos(1)).orElseThrow(),
                state.termsAt(date).orElseThrow()))
        .filter(one -> !one.before.equals(one.after))
        .toList();
  }

  /// The end if there is one, else what comes next: what is taken back first.
  public static Optional<Coming> foremost(BillingState state, Instant at) {
    var all = after(state, at);
    return all.stream().filter(Coming::isEnd).findFirst().or(() -> all.stream().findFirst());
  }

  public boolean isPause() {
    return after.status() == Status.PAUSED && before.status() != Status.PAUSED;
  }

  public boolean isEnd() {
    return after.status() == Status.CANCELLED;
  }
}
