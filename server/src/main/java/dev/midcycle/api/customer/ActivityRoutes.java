package dev.midcycle.api.customer;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Actor;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Members;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.words.Phrases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What happened to a customer.
public final class ActivityRoutes implements Routes {
  private static final Phrases WORDS = Phrases.of("activities");

  private final Activities activities;
  private final Customers customers;
  private final Members members;
  private final Tenants tenants;

  public ActivityRoutes(
      Activities activities, Customers customers, Members members, Tenants tenants) {
    this.activities = activities;
    this.customers = customers;
    this.members = members;
    this.tenants = tenants;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/customers/{customer}/activity", Who.merchantOrMembers(), this::list));
  }

  private Answer list(Call call) {
    var customer = CallParams.customer(call);
    var zone = CallParams.found(customers.find(call.unit(), customer), "customer").zone();
    var known = new HashMap<Actor, String>();
    known.put(Actor.SYSTEM, "System");
    return Answer.ok(
        CallParams.page(
            activities.list(call.tenant(), customer, CallParams.slice(call)),
            one ->
                ActivityView.of(
                    one, name(call, customer, one.actor(), known), zone, call.bound().isEmpty())));
  }

  /// A member by name; everybody else at work is the merchant.
  private String name(Call call, CustomerId customer, Actor actor, Map<Actor, String> known) {
    return known.computeIfAbsent(
        actor,
        _ ->
            MemberId.parse(actor.name())
                .map(member ->
                    members
                        .find(call.unit(), customer, member)
                        .map(found -> found.name())
                        .orElseGet(() -> WORDS.say("former_member")))
                .orElseGet(() -> CallParams.found(tenants.find(call.tenant()), "tenant").name()));
  }
}
