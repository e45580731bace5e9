package dev.midcycle.simulate;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.Coming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Where a billing state's subscription stands.
public final class States {
  private States() {}

  /// A document could not be collected.
  ///
  /// @param nextAttempt when one is tried again
  public record Late(Optional<LocalDate> nextAttempt) {}

  /// At `at`, no earlier than the billing state has been run to.
  ///
  /// @param late where a document for it could not be collected
  public static World.State of(BillingState state, Instant at, Optional<Late> late) {
    return state
        .termsAt(at)
        .map(terms ->
            new World.State(
                terms.plan().plan(),
                terms.interval(),
                Standing.of(terms.status(), late.isPresent()),
                scheduled(state, at),
                late.flatMap(Late::nextAttempt)))
        .orElseGet(() -> future(state, at));
  }

  private static World.State future(BillingState state, Instant at) {
    var start = state.scheduledAfter(at).getFirst().at();
    var terms = state.termsAt(start).orElseThrow();
    return new World.State(
        terms.plan().plan(),
        terms.interval(),
        Standing.FUTURE,
        scheduled(state, start),
        Optional.empty());
  }

  private static Check.Scheduled scheduled(BillingState state, Instant at) {
    return Coming.foremost(state, at)
        .map(coming -> scheduled(coming, date(state, coming)))
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

  private static Optional<LocalDate> date(BillingState state, Coming coming) {
    return Optional.of(LocalDate.ofInstant(coming.at(), state.profile().zone()));
  }
}
