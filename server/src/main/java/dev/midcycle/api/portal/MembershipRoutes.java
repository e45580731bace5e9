package dev.midcycle.api.portal;

import dev.midcycle.access.Memberships;
import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.PortalSettings;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.MemberId;
import java.util.List;

/// The organizations of somebody who came in by their mail address, and whether a merchant lets
/// them.
public final class MembershipRoutes implements Routes {
  private static final String SETTINGS = "/v1/portal-settings";

  private final Memberships memberships;
  private final Customers customers;
  private final Tenants tenants;
  private final PortalSettings settings;

  public MembershipRoutes(
      Memberships memberships, Customers customers, Tenants tenants, PortalSettings settings) {
    this.memberships = memberships;
    this.customers = customers;
    this.tenants = tenants;
    this.settings = settings;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/v1/session/switch", Who.members(), this::change),
        Route.get(SETTINGS, Who.merchant(), this::show),
        Route.patch(SETTINGS, Who.merchant(), this::tell));
  }

  record Target(String member) {}

  record Settings(boolean mailSignIn) {}

  private Answer change(Call call) {
    var to =
        MemberId.parse(call.body(Target.class).member())
            .orElseThrow(() -> new Problem.NotFound("member").thrown());
    var changed =
        CallParams.found(
            memberships.change(call.unit(), call.person(), to, tenants.now(call.unit())), "member");
    var name = customers.names(call.unit(), List.of(changed.customer())).get(changed.customer());
    return Answer.ok(SessionView.Organization.of(changed, String.valueOf(name), to));
  }

  private Answer show(Call call) {
    return Answer.ok(new Settings(settings.find(call.unit()).mailSignIn()));
  }

  private Answer tell(Call call) {
    var said = new PortalSettings.Said(call.body(Settings.class).mailSignIn());
    settings.tell(call.unit(), said, CallParams.actor(call));
    return show(call);
  }
}
