package dev.midcycle.app;

import dev.midcycle.api.Routes;
import dev.midcycle.api.portal.InvitationRoutes;
import dev.midcycle.api.portal.MembershipRoutes;
import dev.midcycle.api.portal.OpenSessionRoutes;
import dev.midcycle.api.portal.PortalRoutes;
import dev.midcycle.api.portal.SalesRoutes;
import dev.midcycle.api.portal.SessionShowing;
import dev.midcycle.api.portal.SessionView;
import dev.midcycle.api.portal.SignInRoutes;
import dev.midcycle.gateway.SandboxCards;
import dev.midcycle.sales.SalesRequests;
import java.util.List;

/// The portal: its sign-in links and sessions, and the requests that reach the sales team.
public record PortalModule(SalesRequests sales) implements Module {
  static PortalModule of(CoreModule core) {
    return new PortalModule(new SalesRequests(core.transactions(), core.ids()));
  }

  @Override
  public List<Routes> routes(Application application, Serving.Manner manner) {
    var core = application.core();
    return List.of(
        new SalesRoutes(
            sales,
            application.billing().subscriptions(),
            core.catalogs(),
            core.customers(),
            core.tenants()),
        new PortalRoutes(
            core.sessions(),
            core.members(),
            new SessionShowing(
                core.transactions(),
                core.tenants(),
                core.customers(),
                core.catalogs(),
                application.payment().gateways(),
                testCards()),
            manner.base()),
        new SignInRoutes(
            core.signIns(),
            application.mail().signIns(),
            core.tenants(),
            core.portalSettings(),
            manner.base()),
        new InvitationRoutes(
            core.signIns(),
            application.mail().signIns(),
            core.members(),
            core.tenants(),
            core.portalSettings(),
            manner.base()),
        new OpenSessionRoutes(core.openSessions(), core.members(), core.tenants()),
        new MembershipRoutes(
            core.memberships(), core.customers(), core.tenants(), core.portalSettings()));
  }

  private static List<SessionView.Card> testCards() {
    return SandboxCards.ALL.stream()
        .map(one ->
            new SessionView.Card(one.token(), one.label(), one.card().brand(), one.card().last4()))
        .toList();
  }
}
