package dev.midcycle.api.webhook;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.audit.Stamp;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.DeliveryId;
import dev.midcycle.id.EndpointId;
import dev.midcycle.webhook.Deliveries;
import dev.midcycle.webhook.Delivery;
import java.util.List;

/// What became of the events that endpoints want.
public final class DeliveryRoutes implements Routes {
  private static final String OF_ENDPOINT = "/v1/webhook-endpoints/{webhook_endpoint}";
  private static final String ONE = "/v1/webhook-deliveries/{webhook_delivery}";

  private final Deliveries deliveries;
  private final Tenants tenants;

  public DeliveryRoutes(Deliveries deliveries, Tenants tenants) {
    this.deliveries = deliveries;
    this.tenants = tenants;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(OF_ENDPOINT + "/deliveries", Who.merchant(), this::list),
        Route.post(OF_ENDPOINT + "/resend", Who.merchant(), this::resendSome),
        Route.get(ONE, Who.merchant(), this::show),
        Route.post(ONE + "/resend", Who.merchant(), this::resend));
  }

  /// @param after, until positions of events
  record Range(long after, long until) {}

  record Resent(int count) {}

  private Answer list(Call call) {
    var state = call.query("state").flatMap(Delivery.State::of);
    var found = deliveries.list(call.unit(), endpoint(call), state, CallParams.slice(call));
    return Answer.ok(
        CallParams.page(CallParams.found(found, "webhook endpoint"), DeliveryView::of));
  }

  private Answer show(Call call) {
    var id = call.id("webhook_delivery", DeliveryId::parse);
    return Answer.ok(
        DeliveryView.of(CallParams.found(deliveries.find(call.unit(), id), "webhook delivery")));
  }

  private Answer resend(Call call) {
    var id = call.id("webhook_delivery", DeliveryId::parse);
    var again = deliveries.resend(call.unit(), id, stamp(call));
    return Answer.ok(DeliveryView.of(CallParams.found(again, "webhook delivery")));
  }

  private Answer resendSome(Call call) {
    var range = call.body(Range.class);
    var count =
        deliveries.resend(call.unit(), endpoint(call), range.after(), range.until(), stamp(call));
    return Answer.ok(new Resent(CallParams.found(count, "webhook endpoint")));
  }

  private Stamp stamp(Call call) {
    return tenants.stamp(call.unit(), CallParams.actor(call));
  }

  private static EndpointId endpoint(Call call) {
    return call.id("webhook_endpoint", EndpointId::parse);
  }
}
