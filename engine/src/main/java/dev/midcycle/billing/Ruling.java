package dev.midcycle.billing;

import dev.midcycle.billing.Scheduled.TakenBack;
import dev.midcycle.catalog.Policy;
import dev.midcycle.terms.Fact;
import java.time.Instant;
import java.util.Optional;

/// Whether a request is granted. What that brings is worked out only for who wants to know it.
sealed interface Ruling {
  /// `requested` is to happen to `state`, and takes something back by it.
  record Granted(
      BillingState state, Fact requested, TakenBack taken, Instant at, Policy.Payment payment)
      implements Ruling {
    static Granted of(BillingState state, Fact requested, Instant at) {
      return of(state, requested, TakenBack.NOTHING, at);
    }

    static Granted of(BillingState state, Fact requested, TakenBack taken, Instant at) {
      return new Granted(state, requested, taken, at, Policy.Payment.DEFERRED);
    }
  }

  record Refused(Refusal why) implements Ruling {}

  default Decision decision() {
    return switch (this) {
      case Granted(var state, var requested, var taken, var at, var payment) ->
          Effects.of(state, requested, taken, at, payment);
      case Refused(var why) -> new Decision.Refused(why);
    };
  }

  default Optional<Refusal> refusal() {
    return switch (this) {
      case Granted _ -> Optional.empty();
      case Refused(var why) -> Optional.of(why);
    };
  }
}
