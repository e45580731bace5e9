package dev.midcycle.offer;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Refusal;
import dev.midcycle.catalog.Plan;
import dev.midcycle.charging.Charging;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What may be done with a subscription now, asked of the rule that would carry it out.
///
/// @param change whether any change at all would be granted
public record Permissions(
    Permission change,
    Cancellation cancel,
    Permission undo,
    Permission pause,
    Permission resume,
    Permission reactivate) {

  /// By the rules, unless something holds back every change.
  ///
  /// @param holds what does
  public static Permissions of(SubscriptionContext context, Collection<Permission.Hold> holds) {
    return holds.stream()
        .min(Permission.Hold::compareTo)
        .map(hold -> none(context, new Permission.Reason.HeldBack(hold)))
        .orElseGet(() -> byRule(context));
  }

  private static Permissions none(SubscriptionContext context, Permission.Reason why) {
    var withheld = new Permission.Withheld(why);
    return new Permissions(
        withheld, Cancellation.withheld(why, context), withheld, withheld, withheld, withheld);
  }

  private static Permissions byRule(SubscriptionContext context) {
    return new Permissions(
        change(context),
        Cancellation.of(context),
        asked(context, new ChangeRequest.Undo(Optional.empty())),
        asked(context, new ChangeRequest.Pause(Optional.empty())),
        asked(context, new ChangeRequest.Resume()),
        asked(context, new ChangeRequest.Reactivate(Optional.empty())));
  }

  private static Permission asked(SubscriptionContext context, ChangeRequest request) {
    return Permission.unless(context.refusal(request));
  }

  /// Given with the first change that nothing is against; else withheld by the first reason that is
  /// not that all is so already.
  private static Permission change(SubscriptionContext context) {
    var reasons = new ArrayList<Refusal>();
    for (var change : changes(context)) {
      var refusal = context.refusal(change);
      if (refusal.isEmpty()) {
        return new Permission.Given();
      }
      reasons.add(refusal.get());
    }
    return Permission.refused(
        reasons.stream()
            .filter(why -> !(why instanceof Refusal.NoChange))
            .findFirst()
            .orElseGet(Refusal.NoChange::new));
  }

  /// Every plan of the family at every interval, every add-on that is attached, and one more of all
  /// that is ordered by number.
  private static List<ChangeRequest> changes(SubscriptionContext context) {
    var own = context.plan();
    var plans =
        context.state().catalogs().current().plans().values().stream()
            .filter(plan -> plan.family().equals(own.family()))
            .filter(
                plan -> plan.isFor(context.state().profile().key()) || plan.key().equals(own.key()))
            .filter(plan -> !plan.contactSales() || own.contactSales())
            .flatMap(plan -> atEachInterval(plan, context));
    var addOns = context.terms().addOns().stream().map(SubscriptionContext::without);
    var quantities =
        Charging.under(context.terms(), context.state().catalogs()).stream()
            .flatMap(charging -> charging.charge().quantityName().stream())
            .distinct()
            .map(context::oneMore);
    return Stream.of(plans, addOns, quantities)
        .<ChangeRequest>flatMap(requests -> requests)
        .toList();
  }

  private static Stream<ChangeRequest> atEachInterval(Plan plan, SubscriptionContext context) {
    return plan.intervals(context.currency()).stream()
        .map(interval -> SubscriptionContext.to(plan.key(), interval));
  }
}
