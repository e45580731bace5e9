package dev.midcycle.api.customer;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.credit.Credits;
import dev.midcycle.customer.Customer;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import java.util.List;
import java.util.Optional;

/// Credit that a merchant grants.
public final class CreditRoutes implements Routes {
  private final Credits credits;
  private final Customers customers;
  private final Tenants tenants;

  public CreditRoutes(Credits credits, Customers customers, Tenants tenants) {
    this.credits = credits;
    this.customers = customers;
    this.tenants = tenants;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.post("/v1/customers/{customer}/credits", Who.merchant(), this::grant));
  }

  record Grant(String amount, Optional<String> note) {}

  private Answer grant(Call call) {
    var body = call.body(Grant.class);
    var customer = customer(call);
    var granted =
        credits.grant(
            call.unit(),
            customer.id(),
            CallParams.money(body.amount(), customer.currency(), "/amount"),
            body.note().orElse(""),
            tenants.stamp(call.unit(), CallParams.actor(call)));
    return Answer.created(CreditView.of(granted, customer(call).credit()));
  }

  private Customer customer(Call call) {
    return CallParams.found(customers.find(call.unit(), CallParams.customer(call)), "customer");
  }
}
