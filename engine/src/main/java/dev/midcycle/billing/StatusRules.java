package dev.midcycle.billing;

import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.util.Optional;

/// Whether a subscription is in a state in which a request can be carried out at all.
final class StatusRules {
  private StatusRules() {}

  /// For changes.
  static Optional<Refusal> unlessRunning(BillingState state, Instant at) {
    return switch (status(state, at)) {
      case FUTURE -> Optional.of(new Refusal.NotActive(Status.FUTURE));
      case PAUSED -> Optional.of(new Refusal.Paused());
      case CANCELLED -> Optional.of(new Refusal.Cancelled());
      case TRIAL, ACTIVE -> Optional.empty();
    };
  }

  /// For a pause: in a trial nothing is charged that it could save.
  static Optional<Refusal> unlessActive(BillingState state, Instant at) {
    return status(state, at) == Status.TRIAL
        ? Optional.of(new Refusal.NotActive(Status.TRIAL))
        : unlessRunning(state, at);
  }

  /// For a cancellation, which a pause does not hold up.
  static Optional<Refusal> unlessBegun(BillingState state, Instant at) {
    return switch (status(state, at)) {
      case FUTURE -> Optional.of(new Refusal.NotActive(Status.FUTURE));
      case CANCELLED -> Optional.of(new Refusal.Cancelled());
      case TRIAL, ACTIVE, PAUSED -> Optional.empty();
    };
  }

  static Optional<Refusal> unlessPaused(BillingState state, Instant at) {
    return switch (status(state, at)) {
      case PAUSED -> Optional.empty();
      case CANCELLED -> Optional.of(new Refusal.Cancelled());
      case FUTURE, TRIAL, ACTIVE -> Optional.of(new Refusal.NotPaused());
    };
  }

  static Optional<Refusal> unlessCancelled(BillingState state, Instant at) {
    return switch (status(state, at)) {
      case CANCELLED -> Optional.empty();
      case FUTURE, TRIAL, ACTIVE, PAUSED -> Optional.of(new Refusal.NotCancelled());
    };
  }

  private static Status status(BillingState state, Instant at) {
    return state.termsAt(at).map(Terms::status).orElse(Status.FUTURE);
  }
}
