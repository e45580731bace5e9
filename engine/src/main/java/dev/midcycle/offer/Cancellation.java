package dev.midcycle.offer;

import dev.midcycle.billing.Decision;
import dev.midcycle.catalog.Plan;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.Optional;

/// Whether a subscription may be cancelled, and what that means: it ends, or changes to the plan
/// that the catalogue names for it.
///
/// @param ends when what one has ends; empty where it may not be cancelled
/// @param at the instant of that, where it is not at once
/// @param to the plan there is then; empty where there is none
public record Cancellation(
    Permission permission, Optional<When> ends, Optional<Instant> at, Optional<Plan> to) {
  public enum When {
    NOW,
    PERIOD_END,
    TERM_END
  }

  static Cancellation of(SubscriptionContext context) {
    if (context.hasNothingToCancel()) {
      return withheld(new Permission.Reason.NothingToCancel(), context);
    }
    return switch (context.ask(context.cancellation(""))) {
      case Decision.Allowed allowed ->
          new Cancellation(
              new Permission.Given(),
              Optional.of(ends(allowed, context)),
              Optional.of(allowed.effective()).filter(_ -> allowed.isScheduled()),
              context.cancelsTo());
      case Decision.Refused(var why) -> withheld(new Permission.Reason.Refused(why), context);
    };
  }

  private static When ends(Decision.Allowed allowed, SubscriptionContext context) {
    var bound = context.terms().boundAt(context.at()).map(Stretch::to);
    return !allowed.isScheduled()
        ? When.NOW
        : bound.filter(allowed.effective()::equals).isPresent() ? When.TERM_END : When.PERIOD_END;
  }

  static Cancellation withheld(Permission.Reason why, SubscriptionContext context) {
    return new Cancellation(
        new Permission.Withheld(why), Optional.empty(), Optional.empty(), context.cancelsTo());
  }
}
