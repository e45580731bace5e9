package dev.midcycle.api.payment;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.collect.GatewayDesk;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.GatewayId;
import dev.midcycle.id.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Where gateways send their notices. Nobody signs in: each notice is signed.
public final class GatewayEventRoutes implements Routes {
  private final GatewayDesk desk;

  public GatewayEventRoutes(GatewayDesk desk) {
    this.desk = desk;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/v1/gateways/{gateway}/webhook", Who.anyone(), this::receive).asking());
  }

  private Answer receive(Call call) {
    var tenant = CallParams.found(call.query("tenant").flatMap(TenantId::parse), "gateway");
    var notice =
        new GatewayDesk.Notice(
            tenant,
            call.id("gateway", GatewayId::parse),
            new String(call.bytes(), StandardCharsets.UTF_8),
            call.header("Stripe-Signature").orElse(""));
    return switch (desk.receive(notice)) {
      case TAKEN -> new Answer.Nothing();
      case UNKNOWN -> throw new Problem.NotFound("gateway").thrown();
      case FORGED ->
          throw Problem.invalid(
                  "Stripe-Signature", "does not fit this body; check the webhook secret")
              .thrown();
    };
  }
}
