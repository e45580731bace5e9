package dev.midcycle.api;

import dev.midcycle.access.Principal;
import dev.midcycle.access.Role;
import dev.midcycle.api.http.Answer;
import dev.midcycle.api.http.Call;
import dev.midcycle.api.http.Route;
import dev.midcycle.api.http.Who;
import dev.midcycle.api.view.Held;
import dev.midcycle.api.view.Offering;
import dev.midcycle.api.view.OffersView;
import dev.midcycle.api.view.Showing;
import dev.midcycle.api.view.SubscriptionView;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.subscription.Subscriptions;
import java.util.List;
import java.util.Optional;

/// What customers have, what they may have instead, and what it entitles them to.
public final class SubscriptionRoutes implements Routes {
  private final Subscriptions subscriptions;

  public SubscriptionRoutes(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/customers/{customer}/subscriptions", Who.merchantOrMembers(), this::list),
        Route.get("/v1/subscriptions/{subscription}", Who.merchantOrMembers(), this::show),
        Route.get("/v1/subscriptions/{subscription}/offers", Who.merchantOrMembers(), this::offers),
        Route.get("/v1/customers/{customer}/offers", Who.merchantOrMembers(), this::newOffers));
  }

  private Answer list(Call call) {
    var customer = Asking.customer(call);
    var seen = account(call, customer);
    var page =
        Asking.found(subscriptions.list(call.tenant(), customer, Asking.slice(call)), "customer");
    return Answer.ok(Asking.page(page, one -> view(call, seen, one)));
  }

  private Subscriptions.Seen account(Call call, CustomerId customer) {
    return Asking.found(subscriptions.account(call.tenant(), customer), "customer");
  }

  private Answer show(Call call) {
    var seen = own(call);
    return Answer.ok(view(call, seen, seen.standing().subscription().orElseThrow()));
  }

  /// The subscription in the path, if the caller may know of it.
  private Subscriptions.Seen own(Call call) {
    var id = call.id("subscription", SubscriptionId::parse);
    var seen = Asking.found(subscriptions.find(call.tenant(), id), "subscription");
    call.mayTouch(seen.standing().customer(), "subscription");
    return seen;
  }

  static SubscriptionView view(Call call, Subscriptions.Seen seen, Subscription one) {
    return Showing.of(
        held(call, seen, one),
        one.customer(),
        seen.standing().wallet(),
        one.isReserved(),
        Optional.of(one.createdAt()));
  }

  static Held held(Call call, Subscriptions.Seen seen, Subscription one) {
    return new Held(one.book(), seen.now(), viewer(call));
  }

  private static Optional<Role> viewer(Call call) {
    return switch (call.who()) {
      case Principal.Person person -> Optional.of(person.role());
      case Principal.Merchant _ -> Optional.empty();
    };
  }

  private Answer offers(Call call) {
    var seen = own(call);
    var one = seen.standing().subscription().orElseThrow();
    return Answer.ok(Offering.of(held(call, seen, one)));
  }

  private Answer newOffers(Call call) {
    var seen = account(call, Asking.customer(call));
    var currency = seen.standing().currency();
    return Answer.ok(
        seen.offered()
            .map(offered -> Offering.of(offered.current(), offered.newest(), currency))
            .orElseGet(() -> OffersView.none(currency)));
  }
}
