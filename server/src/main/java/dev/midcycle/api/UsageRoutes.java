package dev.midcycle.api;

import dev.midcycle.alert.Alerts;
import dev.midcycle.alert.SpendingRules;
import dev.midcycle.api.http.Answer;
import dev.midcycle.api.http.Call;
import dev.midcycle.api.http.Route;
import dev.midcycle.api.http.Who;
import dev.midcycle.api.view.UsageShowing;
import dev.midcycle.api.view.UsageView;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.invoice.Documents;
import dev.midcycle.subscription.Subscriptions;
import java.time.LocalDate;
import java.util.List;

/// What subscriptions have used.
public final class UsageRoutes implements Routes {
  private final Subscriptions subscriptions;
  private final Documents documents;
  private final Alerts alerts;
  private final SpendingRules rules;

  public UsageRoutes(
      Subscriptions subscriptions, Documents documents, Alerts alerts, SpendingRules rules) {
    this.subscriptions = subscriptions;
    this.documents = documents;
    this.alerts = alerts;
    this.rules = rules;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/subscriptions/{subscription}/usage", Who.merchantOrMembers(), this::usage));
  }

  private Answer usage(Call call) {
    return Answer.ok(view(call));
  }

  private UsageView view(Call call) {
    var id = call.id("subscription", SubscriptionId::parse);
    var life = Asking.found(subscriptions.life(call.tenant(), id), "subscription");
    call.mayTouch(life.seen().standing().customer(), "subscription");
    return UsageShowing.of(
        life,
        call.query("period").map(LocalDate::parse),
        new UsageShowing.Beside(
            documents.billedUsage(call.tenant(), id),
            alerts.running(call.tenant(), id, life.seen().now()),
            rules.find(call.tenant(), id)));
  }
}
