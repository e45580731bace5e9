package dev.midcycle.api.portal;

import dev.midcycle.access.PortalSessions;
import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.customer.Members;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Links into the portal, and the sessions they begin.
public final class PortalRoutes implements Routes {
  private static final Map<String, String> SECTIONS =
      Map.of(
          "overview", "",
          "plan", "",
          "invoices", "invoices",
          "payment_methods", "payment-methods",
          "billing_details", "billing-details",
          "activity", "activity");

  private final PortalSessions sessions;
  private final Members members;
  private final SessionShowing showing;
  private final Supplier<String> base;

  /// @param base the portal's address as people reach it, without a slash at the end
  public PortalRoutes(
      PortalSessions sessions, Members members, SessionShowing showing, Supplier<String> base) {
    this.sessions = sessions;
    this.members = members;
    this.showing = showing;
    this.base = base;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/v1/portal-sessions", Who.merchant(), this::link),
        Route.get("/portal/enter/{token}", Who.anyone(), this::enter),
        Route.get("/v1/session", Who.members(), this::show),
        Route.post("/v1/session/logout", Who.members(), this::logout));
  }

  record Wanted(
      String customer, String member, Optional<String> returnUrl, Optional<String> section) {}

  record LinkView(String id, String url, String expiresAt) {}

  private Answer link(Call call) {
    var wanted = call.body(Wanted.class);
    var customer = CallParams.found(CustomerId.parse(wanted.customer()), "customer");
    var id = CallParams.found(MemberId.parse(wanted.member()), "member");
    var member = CallParams.found(members.find(call.unit(), customer, id), "member");
    wanted.returnUrl().ifPresent(PortalRoutes::refuseOdd);
    var visit =
        new PortalSessions.Visit(
            call.tenant(),
            customer,
            member.id(),
            wanted.returnUrl(),
            wanted.section().orElse("overview"));
    var secret = call.secret();
    var link = sessions.link(call.unit(), visit, secret.text());
    return new Answer.Secret(
        201,
        new LinkView(
            link.id().text().replaceFirst("^ses_", "ps_"),
            base.get() + "/portal/enter/" + link.token(),
            link.expiresAt().toString()),
        secret);
  }

  /// "Back" may lead to a page and nowhere else: never into a script.
  private static void refuseOdd(String url) {
    var scheme = Optional.ofNullable(URI.create(url).getScheme()).orElse("");
    if (!List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))) {
      throw Problem.invalid("/return_url", "must begin with https:// or http://").thrown();
    }
  }

  private Answer enter(Call call) {
    if (call.isAhead()) {
      throw new Problem.NotAhead().thrown();
    }
    return sessions
        .enter(call.path("token"), call.visitor().device())
        .<Answer>map(entered ->
            new Answer.SignedIn(
                "/portal/" + SECTIONS.getOrDefault(entered.section(), ""), entered.token()))
        .orElseGet(() -> new Answer.Elsewhere("/portal/link-expired"));
  }

  private Answer logout(Call call) {
    sessions.end(call.unit(), call.person());
    return new Answer.SignedOut();
  }

  private Answer show(Call call) {
    return Answer.ok(showing.of(call.unit(), call.person()));
  }
}
