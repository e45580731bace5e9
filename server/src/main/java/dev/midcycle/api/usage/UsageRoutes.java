package dev.midcycle.api.usage;

import dev.midcycle.alert.Alerts;
import dev.midcycle.alert.SpendingRules;
import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.customer.Customers;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.invoice.Documents;
import dev.midcycle.subscription.Subscriptions;
import java.time.LocalDate;
import java.util.List;

/// What subscriptions have used.
public final class UsageRoutes implements Routes {
  private final Subscriptions subscriptions;
  private final Customers customers;
  private final Documents documents;
  private final Alerts alerts;
  private final SpendingRules rules;

  public UsageRoutes(
      Subscriptions subscriptions,
      Customers customers,
      Documents documents,
      Alerts alerts,
      SpendingRules rules) {
    this.subscriptions = subscriptions;
    this.customers = customers;
    this.documents = documents;
    this.alerts = alerts;
    this.rules = rules;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/subscriptions/{subscription}/usage", Who.merchantOrMembers(), this::usage),
        Route.get(
            "/v1/subscriptions/{subscription}/usage-csv", Who.merchantOrMembers(), this::csv));
  }

  private Answer usage(Call call) {
    return Answer.ok(view(call, life(call)));
  }

  /// Of all meters, or of one charge.
  private Answer csv(Call call) {
    var life = life(call);
    var company =
        CallParams.found(customers.find(call.unit(), life.subscription().customer()), "customer");
    var wanted = call.query("charge");
    var charges =
        view(call, life).charges().stream()
            .filter(one -> wanted.map(one.charge()::equals).orElse(true))
            .toList();
    var file = UsageCsv.of(company.name(), charges);
    return new Answer.File("text/csv", file.name(), file.content());
  }

  private Subscriptions.Life life(Call call) {
    var id = call.id("subscription", SubscriptionId::parse);
    var life = CallParams.found(subscriptions.life(call.unit(), id), "subscription");
    call.mayTouch(life.subscription().customer(), "subscription");
    return life;
  }

  private UsageView view(Call call, Subscriptions.Life life) {
    var id = life.subscription().id();
    return UsageShowing.of(
        life,
        call.query("period").map(LocalDate::parse),
        new UsageShowing.Beside(
            documents.billedUsage(call.unit(), id),
            alerts.running(call.tenant(), id, life.seen().now()),
            rules.find(call.unit(), id)));
  }
}
