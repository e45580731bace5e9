package dev.midcycle.api.subscription;

import dev.midcycle.api.view.About;
import dev.midcycle.api.view.NoGateway;
import dev.midcycle.api.view.Told;
import dev.midcycle.api.view.Words;
import dev.midcycle.billing.Refusal;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Status;
import java.util.Locale;

/// Why a request is refused, in words for the person who made it.
public final class Refusals {
  public static final Told NOTHING_TO_CANCEL =
      new Told(
          "not_allowed",
          "A free plan does not need to be cancelled. You can switch to another plan at any time.",
          About.NOTHING.why("nothing_to_cancel"));

  private Refusals() {}

  public static Told told(Refusal why, Catalog catalog) {
    return new Told(why.code(), sentence(why, catalog), about(why, catalog));
  }

  private static About about(Refusal why, Catalog catalog) {
    return switch (why) {
      case Refusal.BeforeStart(var start) -> About.NOTHING.date(start.toString());
      case Refusal.NotActive(var status) -> About.NOTHING.status(Words.code(status));
      case Refusal.ContactSales(var plan) -> About.NOTHING.plan(name(plan, catalog));
      case Refusal.NotAllowed(var plan) -> About.NOTHING.plan(name(plan, catalog));
      case Refusal.PriceNotOffered(var item) -> About.NOTHING.item(name(item, catalog));
      case Refusal.PriceMissing(var item, var interval, var currency) ->
          About.NOTHING
              .item(name(item, catalog))
              .interval(Words.code(interval))
              .currency(currency.getCurrencyCode());
      case Refusal.AddOnLocked(var addOn) -> About.NOTHING.item(name(addOn, catalog));
      case Refusal.CouponNotValid(var coupon, var which) ->
          About.NOTHING.item(coupon.value()).why(Words.code(which));
      case Refusal.Cancelled _,
          Refusal.Paused _,
          Refusal.NotPaused _,
          Refusal.NotCancelled _,
          Refusal.NothingToUndo _,
          Refusal.NoChange _,
          Refusal.NoGateway _,
          Refusal.PastDue _ ->
          About.NOTHING;
    };
  }

  private static String sentence(Refusal why, Catalog catalog) {
    return switch (why) {
      case Refusal.Cancelled() -> "This subscription has ended. Start a new one.";
      case Refusal.BeforeStart(var start) ->
          "This subscription started on %s. Choose that date or a later one."
              .formatted(Words.date(start));
      case Refusal.NotActive(var status) ->
          status == Status.TRIAL
              ? "A subscription cannot be paused during its trial. Pause it after the trial, or cancel it."
              : "This subscription has not started yet.";
      case Refusal.Paused() -> "This subscription is paused. Resume it first.";
      case Refusal.NotPaused() -> "This subscription is not paused, so there is nothing to resume.";
      case Refusal.NotCancelled() ->
          "This subscription has not ended yet. Undo its cancellation instead.";
      case Refusal.NothingToUndo() -> "Nothing is scheduled, so there is nothing to undo.";
      case Refusal.ContactSales(var plan) ->
          "Changes to or from %s are handled by our sales team. Contact sales."
              .formatted(name(plan, catalog));
      case Refusal.NotAllowed(var plan) ->
          "Switching to %s is not available. Choose another plan, or contact us."
              .formatted(name(plan, catalog));
      case Refusal.NoChange() ->
          "Nothing would change: you already have this, or it is already scheduled.";
      case Refusal.PriceNotOffered(var item) ->
          "%s is not available. Choose something else.".formatted(name(item, catalog));
      case Refusal.PriceMissing(var item, var interval, var currency) ->
          "%s has no price in %s per %s. Choose another billing interval, or contact us."
              .formatted(name(item, catalog), currency, interval.name().toLowerCase(Locale.ROOT));
      case Refusal.AddOnLocked(var addOn) ->
          "%s is part of the current plan. To remove it, switch to another plan."
              .formatted(name(addOn, catalog));
      case Refusal.NoGateway() -> NoGateway.PAID_FIRST;
      case Refusal.PastDue() ->
          "An invoice is overdue. Pay it before you upgrade; you can still downgrade or cancel.";
      case Refusal.CouponNotValid(var coupon, var reason) ->
          "The coupon %s %s.".formatted(coupon, coupon(reason));
    };
  }

  private static String coupon(Refusal.CouponNotValid.Why why) {
    return switch (why) {
      case UNKNOWN -> "is not available; check the code";
      case OVER -> "has expired; remove it";
      case CURRENCY -> "is not valid in your currency; remove it";
      case PLAN -> "is not valid for this plan or billing interval; use another, or remove it";
      case USED_UP -> "has reached its maximum number of redemptions; remove it";
    };
  }

  private static String name(Item item, Catalog catalog) {
    return switch (item) {
      case Item.OfPlan(var plan) -> name(plan, catalog);
      case Item.OfAddOn(var addOn) -> name(addOn, catalog);
      case Item.OfCoupon _, Item.OneOff _ -> item.key();
    };
  }

  private static String name(PlanKey plan, Catalog catalog) {
    return catalog.known(plan).map(found -> found.name()).orElse(plan.value());
  }

  private static String name(AddOnKey addOn, Catalog catalog) {
    return catalog.known(addOn).map(found -> found.name()).orElse(addOn.value());
  }
}
