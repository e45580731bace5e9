package dev.midcycle.api.subscription;

import dev.midcycle.api.subscription.SubscriptionView.ActionsView;
import dev.midcycle.api.subscription.SubscriptionView.CancelPermission;
import dev.midcycle.api.view.PlanRefView;
import dev.midcycle.api.view.Told;
import dev.midcycle.api.view.Words;
import dev.midcycle.offer.Cancellation;
import dev.midcycle.offer.Permission;
import dev.midcycle.offer.Permissions;
import dev.midcycle.offer.SubscriptionContext;
import dev.midcycle.words.Phrases;

/// Shows what may be done with a subscription.
record ActionsViews(SubscriptionContext context) {
  private static final Phrases WORDS = Phrases.of("refusals");

  ActionsView view(Permissions may) {
    return new ActionsView(
        shown(may.change()),
        shown(may.cancel()),
        shown(may.undo()),
        shown(may.pause()),
        shown(may.resume()),
        shown(may.reactivate()));
  }

  private CancelPermission shown(Cancellation cancel) {
    return new CancelPermission(
        shown(cancel.permission()),
        cancel.ends().map(Words::code),
        cancel.at().map(end -> Words.dayUntil(end, context.state().profile().zone())),
        cancel.to().map(plan -> PlanRefView.of(plan, context.terms().plan().version())));
  }

  private SubscriptionView.Permission shown(Permission permission) {
    return switch (permission) {
      case Permission.Given() -> SubscriptionView.Permission.GIVEN;
      case Permission.Withheld(var why) -> SubscriptionView.Permission.withheld(told(why));
    };
  }

  private Told told(Permission.Reason why) {
    return switch (why) {
      case Permission.Reason.HeldBack(var by) -> told(by);
      case Permission.Reason.NothingToCancel() -> Refusals.NOTHING_TO_CANCEL;
      case Permission.Reason.Refused(var refusal) ->
          Refusals.told(refusal, context.state().catalogs().current());
    };
  }

  private static Told told(Permission.Hold by) {
    return switch (by) {
      case ROLE -> new Told("forbidden", WORDS.say("only_admins"));
      case PAYMENT_PENDING -> new Told("payment_pending", WORDS.say("payment_pending"));
    };
  }
}
