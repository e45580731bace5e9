package dev.midcycle.api.customer;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.audit.Stamp;
import dev.midcycle.correction.Granting;
import dev.midcycle.credit.Credits;
import dev.midcycle.customer.Customer;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Credit that a merchant grants, and all that moves it.
public final class CreditRoutes implements Routes {
  private final Granting granting;
  private final Credits credits;
  private final Customers customers;
  private final Tenants tenants;

  public CreditRoutes(Granting granting, Credits credits, Customers customers, Tenants tenants) {
    this.granting = granting;
    this.credits = credits;
    this.customers = customers;
    this.tenants = tenants;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/v1/customers/{customer}/credits", Who.merchant(), this::grant),
        Route.get("/v1/customers/{customer}/credits", Who.merchantOrMembers(), this::list));
  }

  record Grant(String amount, Optional<String> note, Optional<String> expires) {}

  private Answer grant(Call call) {
    var body = call.body(Grant.class);
    var customer = customer(call);
    var stamp = tenants.stamp(call.unit(), CallParams.actor(call));
    var grant =
        new Granting.Grant(
            customer.id(),
            CallParams.money(body.amount(), customer.currency(), "/amount"),
            body.note().orElse(""),
            body.expires().map(day -> expires(LocalDate.parse(day), customer, stamp)));
    var granted = granting.grant(call.unit(), grant, stamp);
    return Answer.created(CreditView.of(granted, body.expires(), customer(call).credit()));
  }

  private static Instant expires(LocalDate day, Customer customer, Stamp stamp) {
    var at = day.atStartOfDay(customer.zone()).toInstant();
    if (!at.isAfter(stamp.at())) {
      throw Problem.invalid("/expires", "must lie in the future").thrown();
    }
    return at;
  }

  private Answer list(Call call) {
    var customer = customer(call);
    return Answer.ok(
        CallParams.page(
            credits.entries(call.unit(), customer.id(), CallParams.slice(call)),
            one -> CreditEntryView.of(one, customer.zone())));
  }

  private Customer customer(Call call) {
    return CallParams.found(customers.find(call.unit(), CallParams.customer(call)), "customer");
  }
}
