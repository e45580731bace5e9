package dev.midcycle.api.customer;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import java.util.List;

/// What happened to a customer.
public final class ActivityRoutes implements Routes {
  private final ActivityShowing showing;

  public ActivityRoutes(ActivityShowing showing) {
    this.showing = showing;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/customers/{customer}/activity", Who.merchantOrMembers(), this::list));
  }

  private Answer list(Call call) {
    return Answer.ok(showing.list(call, CallParams.customer(call)));
  }
}
