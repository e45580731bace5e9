package dev.midcycle.api.subscription;

import dev.midcycle.api.view.About;
import dev.midcycle.api.view.NoGateway;
import dev.midcycle.api.view.Told;
import dev.midcycle.api.view.Words;
import dev.midcycle.billing.Refusal;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Status;
import dev.midcycle.words.English;
import dev.midcycle.words.Phrases;

/// Why a request is refused, in words for the person who made it.
public final class Refusals {
  private static final Phrases WORDS = Phrases.of("refusals");

  public static final Told NOTHING_TO_CANCEL =
      new Told(
          "not_allowed", WORDS.say("nothing_to_cancel"), About.NOTHING.why("nothing_to_cancel"));

  private Refusals() {}

  public static Told told(Refusal why, Catalog catalog) {
    return new Told(why.code(), sentence(why, catalog), about(why, catalog));
  }

  private static About about(Refusal why, Catalog catalog) {
    return switch (why) {
      case Refusal.BeforeStart(var start) -> About.NOTHING.date(start.toString());
      case Refusal.InTerm(var end) ->
          About.NOTHING.date(end.toString()).until(end.minusDays(1).toString());
      case Refusal.NotActive(var status) -> About.NOTHING.status(Words.code(status));
      case Refusal.ContactSales(var plan) -> About.NOTHING.plan(name(plan, catalog));
      case Refusal.NotAllowed(var plan) -> About.NOTHING.plan(name(plan, catalog));
      case Refusal.NotOfCalendar(var interval) ->
          About.NOTHING.interval(Words.code(interval)).why("calendar");
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
          Refusal.OnCalendar _,
          Refusal.NoChange _,
          Refusal.NoGateway _,
          Refusal.PastDue _ ->
          About.NOTHING;
    };
  }

  private static String sentence(Refusal why, Catalog catalog) {
    return switch (why) {
      case Refusal.Cancelled() -> WORDS.say("cancelled");
      case Refusal.BeforeStart(var start) -> WORDS.say("before_start", "date", English.date(start));
      case Refusal.NotActive(var status) ->
          WORDS.say(status == Status.TRIAL ? "trial_not_paused" : "not_started");
      case Refusal.Paused() -> WORDS.say("paused");
      case Refusal.NotPaused() -> WORDS.say("not_paused");
      case Refusal.NotCancelled() -> WORDS.say("not_cancelled");
      case Refusal.NothingToUndo() -> WORDS.say("nothing_to_undo");
      case Refusal.ContactSales(var plan) ->
          WORDS.say("contact_sales", "plan", name(plan, catalog));
      case Refusal.NotAllowed(var plan) -> WORDS.say("not_allowed", "plan", name(plan, catalog));
      case Refusal.OnCalendar() -> WORDS.say("on_calendar");
      case Refusal.NotOfCalendar(var interval) ->
          WORDS.say("not_of_calendar", "interval", English.interval(interval));
      case Refusal.InTerm(var end) -> WORDS.say("in_term", "until", English.date(end.minusDays(1)));
      case Refusal.NoChange() -> WORDS.say("no_change");
      case Refusal.PriceNotOffered(var item) ->
          WORDS.say("price_not_offered", "item", name(item, catalog));
      case Refusal.PriceMissing(var item, var interval, var currency) ->
          WORDS.say(
              "price_missing",
              "item",
              name(item, catalog),
              "currency",
              currency,
              "interval",
              English.interval(interval));
      case Refusal.AddOnLocked(var addOn) ->
          WORDS.say("addon_locked", "item", name(addOn, catalog));
      case Refusal.NoGateway() -> NoGateway.PAID_FIRST;
      case Refusal.PastDue() -> WORDS.say("past_due");
      case Refusal.CouponNotValid(var coupon, var reason) -> coupon(coupon, reason);
    };
  }

  private static String coupon(CouponCode coupon, Refusal.CouponNotValid.Why why) {
    return WORDS.say(
        switch (why) {
          case UNKNOWN -> "coupon_unknown";
          case OVER -> "coupon_over";
          case CURRENCY -> "coupon_currency";
          case PLAN -> "coupon_plan";
          case USED_UP -> "coupon_used_up";
          case GIVEN -> "coupon_given";
        },
        "coupon",
        coupon);
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
