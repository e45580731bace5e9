package dev.midcycle.api.subscription;

import dev.midcycle.access.Principal;
import dev.midcycle.api.CallParams;
import dev.midcycle.api.Patches;
import dev.midcycle.api.Routes;
import dev.midcycle.audit.Stamp;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.change.QuotedDocument;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.offer.Offering;
import dev.midcycle.offer.Permission;
import dev.midcycle.offer.SubscriptionContext;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.subscription.SubscriptionFilter;
import dev.midcycle.subscription.SubscriptionLabels;
import dev.midcycle.subscription.Subscriptions;
import dev.midcycle.subscription.Subscriptions.Shown;
import dev.midcycle.terms.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What customers have, what they may have instead, and what it entitles them to.
public final class SubscriptionRoutes implements Routes {
  private final Subscriptions subscriptions;
  private final SubscriptionLabels labels;

  public SubscriptionRoutes(Subscriptions subscriptions, SubscriptionLabels labels) {
    this.subscriptions = subscriptions;
    this.labels = labels;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/subscriptions", Who.merchant(), this::all),
        Route.patch("/v1/subscriptions/{subscription}", Who.merchant(), this::update),
        Route.get("/v1/customers/{customer}/subscriptions", Who.merchantOrMembers(), this::list),
        Route.get("/v1/subscriptions/{subscription}", Who.merchantOrMembers(), this::show),
        Route.get("/v1/subscriptions/{subscription}/offers", Who.merchantOrMembers(), this::offers),
        Route.get("/v1/customers/{customer}/offers", Who.merchantOrMembers(), this::newOffers));
  }

  private Answer list(Call call) {
    var customer = CallParams.customer(call);
    var page = subscriptions.list(call.unit(), customer, CallParams.slice(call));
    return Answer.ok(
        CallParams.page(CallParams.found(page, "customer"), shown -> view(call, shown)));
  }

  private Answer all(Call call) {
    var filter =
        new SubscriptionFilter(
            CallParams.customerFilter(call),
            call.query("status").map(code -> Status.valueOf(code.toUpperCase(Locale.ROOT))),
            call.query("plan").map(PlanKey::new),
            CallParams.instant(call, "created_from"),
            CallParams.instant(call, "created_to"));
    var page = subscriptions.list(call.unit(), filter, CallParams.slice(call));
    return Answer.ok(CallParams.page(page, shown -> view(call, shown)));
  }

  private Answer update(Call call) {
    var shown = shown(call);
    var one = shown.subscription();
    var outcome =
        labels.update(
            call.unit(),
            one.customer(),
            one.id(),
            Patches.labels(call),
            new Stamp(CallParams.actor(call), shown.seen().now()));
    return switch (outcome) {
      case SubscriptionLabels.Outcome.Done(var after) ->
          Answer.ok(view(call, new Shown(shown.seen(), one, after, shown.foresight())));
      case SubscriptionLabels.Outcome.ExternalIdTaken(var taken) ->
          new Answer.Refused(Patches.externalIdTaken("subscription", taken));
      case SubscriptionLabels.Outcome.TooMuchMetadata() -> throw Patches.tooMuchMetadata().thrown();
    };
  }

  private Subscriptions.Seen account(Call call, CustomerId customer) {
    return CallParams.found(subscriptions.account(call.unit(), customer), "customer");
  }

  private Answer show(Call call) {
    return Answer.ok(view(call, shown(call)));
  }

  private Shown shown(Call call) {
    var id = call.id("subscription", SubscriptionId::parse);
    var shown = CallParams.found(subscriptions.show(call.unit(), id), "subscription");
    call.mayTouch(shown.seen().account().customer(), "subscription");
    return shown;
  }

  /// The subscription in the path, if the caller may know of it.
  private Subscriptions.Seen own(Call call) {
    var id = call.id("subscription", SubscriptionId::parse);
    var seen = CallParams.found(subscriptions.find(call.unit(), id), "subscription");
    call.mayTouch(seen.account().customer(), "subscription");
    return seen;
  }

  public static SubscriptionView view(Call call, Shown shown) {
    var one = shown.subscription();
    var next =
        shown
            .foresight()
            .next(one.id())
            .map(foreseen ->
                QuotedDocument.of(one.id(), foreseen, shown.seen().account().balance()));
    return SubscriptionViews.of(
        context(shown.seen(), one),
        one.customer(),
        next,
        holds(call, one),
        new SubscriptionViews.Noted(
            shown.labels(), one.createdAt(), shown.seen().account().pastDue(one.id())));
  }

  private static SubscriptionContext context(Subscriptions.Seen seen, Subscription one) {
    return new SubscriptionContext(one.state(), seen.now());
  }

  private static Set<Permission.Hold> holds(Call call, Subscription one) {
    var holds = EnumSet.noneOf(Permission.Hold.class);
    if (!mayChange(call.who())) {
      holds.add(Permission.Hold.ROLE);
    }
    if (one.isReserved()) {
      holds.add(Permission.Hold.PAYMENT_PENDING);
    }
    return holds;
  }

  private static boolean mayChange(Principal who) {
    return switch (who) {
      case Principal.Person person -> person.role().mayChange();
      case Principal.Merchant _, Principal.Operator _ -> true;
      case Principal.LinkHolder _ -> false;
    };
  }

  private Answer offers(Call call) {
    var seen = own(call);
    var one = seen.account().subscription().orElseThrow();
    return Answer.ok(OffersViews.of(Offering.toChange(context(seen, one))));
  }

  private Answer newOffers(Call call) {
    var seen = account(call, CallParams.customer(call));
    var currency = seen.account().currency();
    var key = seen.account().payer().key();
    return Answer.ok(
        seen.offered()
            .map(
                offered -> Offering.toSubscribe(offered.current(), offered.newest(), currency, key))
            .map(OffersViews::of)
            .orElseGet(() -> OffersView.none(currency)));
  }
}
