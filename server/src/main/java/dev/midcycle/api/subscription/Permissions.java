package dev.midcycle.api.subscription;

import dev.midcycle.api.subscription.SubscriptionView.ActionsView;
import dev.midcycle.api.subscription.SubscriptionView.CancelPermission;
import dev.midcycle.api.subscription.SubscriptionView.Permission;
import dev.midcycle.api.view.PlanRefView;
import dev.midcycle.api.view.Told;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Decision;
import dev.midcycle.billing.Refusal;
import dev.midcycle.catalog.Plan;
import dev.midcycle.time.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a member may do with a subscription now, asked of the rule that would carry it out.
final class Permissions {
  private final SubscriptionContext context;
  private final boolean paymentPending;

  Permissions(SubscriptionContext context, boolean paymentPending) {
    this.context = context;
    this.paymentPending = paymentPending;
  }

  ActionsView view() {
    return new ActionsView(
        change(),
        cancel(),
        asked(new ChangeRequest.Undo(Optional.empty())),
        asked(new ChangeRequest.Pause(Optional.empty())),
        asked(new ChangeRequest.Resume()),
        asked(new ChangeRequest.Reactivate(Optional.empty())));
  }

  /// What holds back every change: the role, and a payment that is being checked.
  private Optional<Permission> heldBack() {
    if (context.viewer().filter(role -> !role.mayChange()).isPresent()) {
      return Optional.of(
          Permission.withheld(
              new Told("forbidden", "Only an admin of your organization can do this.")));
    }
    return paymentPending
        ? Optional.of(
            Permission.withheld(
                new Told(
                    "payment_pending",
                    "A payment is still pending. Try again once it has succeeded or failed.")))
        : Optional.empty();
  }

  private Permission change() {
    return heldBack().orElseGet(this::changeByRule);
  }

  private Permission changeByRule() {
    var answers = requests().map(context::ask).toList();
    return answers.stream().anyMatch(Decision.Allowed.class::isInstance)
        ? Permission.GIVEN
        : firstRefusal(answers);
  }

  /// Every plan of the family at every interval, and every add-on that is attached.
  private Stream<ChangeRequest> requests() {
    var plans =
        context.state().catalogs().current().plans().values().stream()
            .filter(plan -> plan.family().equals(context.plan().family()))
            .filter(plan -> !plan.contactSales() || context.plan().contactSales())
            .flatMap(this::intervals);
    return Stream.concat(
        plans, context.terms().addOns().stream().map(SubscriptionContext::without));
  }

  private Stream<ChangeRequest> intervals(Plan plan) {
    return Arrays.stream(Interval.values())
        .filter(interval -> plan.isSoldFor(interval, context.state().profile().currency()))
        .map(interval -> SubscriptionContext.to(plan.key(), interval));
  }

  private Permission firstRefusal(List<Decision> answers) {
    return answers.stream()
        .filter(Decision.Refused.class::isInstance)
        .map(Decision.Refused.class::cast)
        .map(Decision.Refused::why)
        .filter(why -> !(why instanceof Refusal.NoChange))
        .findFirst()
        .map(this::withheld)
        .orElseGet(() -> withheld(new Refusal.NoChange()));
  }

  private Permission withheld(Refusal why) {
    return Permission.withheld(Refusals.told(why, context.state().catalogs().current()));
  }

  private CancelPermission cancel() {
    var to = context.cancelsTo().map(key -> context.catalog().plan(key));
    var permission = heldBack().orElseGet(this::cancelByRule);
    return new CancelPermission(
        permission,
        permission.allowed() ? Optional.of(cancelsWhen()) : Optional.empty(),
        to.map(plan -> PlanRefView.of(plan, context.terms().plan().version())));
  }

  private Permission cancelByRule() {
    if (context.hasNothingToCancel()) {
      return Permission.withheld(Refusals.NOTHING_TO_CANCEL);
    }
    return switch (context.ask(context.cancellation(""))) {
      case Decision.Allowed _ -> Permission.GIVEN;
      case Decision.Refused(var why) -> withheld(why);
    };
  }

  private String cancelsWhen() {
    return switch (context.ask(context.cancellation(""))) {
      case Decision.Allowed allowed -> allowed.isScheduled() ? "period_end" : "now";
      case Decision.Refused(var why) ->
          throw new IllegalStateException("just allowed, now refused: " + why);
    };
  }

  private Permission asked(ChangeRequest request) {
    return heldBack()
        .orElseGet(() ->
            switch (context.ask(request)) {
              case Decision.Allowed _ -> Permission.GIVEN;
              case Decision.Refused(var why) -> withheld(why);
            });
  }
}
