package dev.midcycle.offer;

import dev.midcycle.billing.Decision;
import dev.midcycle.catalog.Plan;
import java.util.Optional;

/// Whether a subscription may be cancelled, and what that means: it ends, or changes to the plan
/// that the catalogue names for it.
///
/// @param ends when what one has ends; empty where it may not be cancelled
/// @param to the plan there is then; empty where there is none
public record Cancellation(Permission permission, Optional<When> ends, Optional<Plan> to) {
  public enum When {
    NOW,
    PERIOD_END
  }

  static Cancellation of(SubscriptionContext context) {
    if (context.hasNothingToCancel()) {
      return withheld(new Permission.Reason.NothingToCancel(), context);
    }
    return switch (context.ask(context.cancellation(""))) {
      case Decision.Allowed allowed ->
          new Cancellation(
              new Permission.Given(),
              Optional.of(allowed.isScheduled() ? When.PERIOD_END : When.NOW),
              context.cancelsTo());
      case Decision.Refused(var why) -> withheld(new Permission.Reason.Refused(why), context);
    };
  }

  static Cancellation withheld(Permission.Reason why, SubscriptionContext context) {
    return new Cancellation(new Permission.Withheld(why), Optional.empty(), context.cancelsTo());
  }
}
