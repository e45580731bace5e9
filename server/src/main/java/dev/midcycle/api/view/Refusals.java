package dev.midcycle.api.view;

import dev.midcycle.billing.Refusal;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Status;
import java.util.Locale;

/// Why a wish is not granted, in words for the person who had it.
public final class Refusals {
  public static final String NOTHING_TO_CANCEL =
      "A free plan has nothing to cancel. Keep it, or change to another plan.";

  private Refusals() {}

  public static String sentence(Refusal why, Catalog catalog) {
    return switch (why) {
      case Refusal.Cancelled() -> "This subscription has ended. Subscribe again to have a plan.";
      case Refusal.BeforeStart(var start) ->
          "This subscription began on %s. Choose a date from then on.".formatted(Words.date(start));
      case Refusal.NotActive(var status) ->
          status == Status.TRIAL
              ? "This subscription is in its trial, which costs nothing. Pause it after the trial, or cancel it."
              : "This subscription has not begun. Wait until it has.";
      case Refusal.Paused() -> "This subscription is paused. Resume it first.";
      case Refusal.NotPaused() -> "This subscription is not paused, so there is nothing to resume.";
      case Refusal.NotCancelled() ->
          "This subscription has not ended. Take back its cancellation instead.";
      case Refusal.NothingToUndo() -> "Nothing is scheduled, so there is nothing to take back.";
      case Refusal.ContactSales(var plan) ->
          "%s is arranged by our sales team. Contact your sales representative to change to or from it."
              .formatted(name(plan, catalog));
      case Refusal.NotAllowed(var plan) ->
          "This change to %s is not offered. Choose another plan, or contact us."
              .formatted(name(plan, catalog));
      case Refusal.NoChange() -> "This is what you have already. Choose something else.";
      case Refusal.PriceNotOffered(var item) ->
          "%s is not on offer. Choose something else.".formatted(name(item, catalog));
      case Refusal.PriceMissing(var item, var interval, var currency) ->
          "%s has no price in %s for a %s. Choose another billing frequency, or contact us."
              .formatted(name(item, catalog), currency, interval.name().toLowerCase(Locale.ROOT));
      case Refusal.AddOnLocked(var addOn) ->
          "%s comes with the current plan and can not be removed. Switch the plan tier first."
              .formatted(name(addOn, catalog));
      case Refusal.NoGateway() -> NoGateway.PAID_FIRST;
      case Refusal.PastDue() ->
          "An invoice is past due. Pay it first; downgrading and cancelling stay open.";
      case Refusal.CouponNotValid(var coupon, var reason) ->
          "The coupon %s %s.".formatted(coupon, coupon(reason));
    };
  }

  private static String coupon(Refusal.CouponNotValid.Why why) {
    return switch (why) {
      case UNKNOWN -> "is not on offer; check how it is spelt";
      case OVER -> "has expired; leave it out";
      case CURRENCY -> "is not for your currency; leave it out";
      case PLAN -> "is not for this plan or billing frequency; choose another, or leave it out";
      case USED_UP -> "was redeemed as often as it may be; leave it out";
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
