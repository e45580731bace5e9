package dev.midcycle.api.portal;

import dev.midcycle.access.PortalSessions;
import dev.midcycle.access.Role;
import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.api.customer.MemberView;
import dev.midcycle.api.view.NoGateway;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.CatalogVersion;
import dev.midcycle.catalogstore.CatalogVersions;
import dev.midcycle.customer.Customer;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Member;
import dev.midcycle.customer.Members;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Page;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.payment.Gateways;
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
  private final Tenants tenants;
  private final Customers customers;
  private final Members members;
  private final CatalogVersions catalogs;
  private final Portal portal;

  public PortalRoutes(
      PortalSessions sessions,
      Tenants tenants,
      Customers customers,
      Members members,
      CatalogVersions catalogs,
      Portal portal) {
    this.sessions = sessions;
    this.tenants = tenants;
    this.customers = customers;
    this.members = members;
    this.catalogs = catalogs;
    this.portal = portal;
  }

  /// Where the portal is, and how bills are paid in it.
  ///
  /// @param base its address as people reach it, without a slash at the end
  /// @param testCards those that a sandbox takes
  public record Portal(Supplier<String> base, List<SessionView.Card> testCards, Gateways gateways) {
    public Portal {
      testCards = List.copyOf(testCards);
    }

    /// Where a link leads whose secret part is `token`.
    public String link(String token) {
      return base.get() + "/portal/enter/" + token;
    }
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
            portal.link(link.token()),
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
        .enter(call.path("token"))
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
    var person = call.person();
    var tenant = CallParams.found(tenants.find(person.tenant()), "tenant");
    var customer = CallParams.found(customers.find(call.unit(), person.customer()), "customer");
    var member =
        CallParams.found(members.find(call.unit(), person.customer(), person.member()), "member");
    var layout =
        catalogs
            .current(call.unit())
            .map(CatalogVersion::content)
            .map(Catalog::portal)
            .orElse(Catalog.PortalLayout.PAGE);
    return Answer.ok(view(call, tenant, customer, member, layout));
  }

  /// By name: whom a member asks who may not change the plan.
  private List<String> admins(Call call) {
    var person = call.person();
    return members.list(call.unit(), person.customer(), Page.Slice.FIRST).rows().stream()
        .filter(one -> one.role() == Role.ADMIN)
        .map(Member::name)
        .toList();
  }

  private SessionView view(
      Call call, Tenant tenant, Customer customer, Member member, Catalog.PortalLayout layout) {
    var person = call.person();
    var now = tenants.now(call.unit());
    return new SessionView(
        MemberView.of(member),
        new SessionView.ForWhom(
            customer.id().text(), customer.name(), customer.currency().getCurrencyCode()),
        admins(call),
        new SessionView.Merchant(
            tenant.name(),
            tenant.look().accent(),
            tenant.look().logoUrl(),
            tenant.look().helpUrl()),
        layout.name().toLowerCase(Locale.ROOT),
        sessions.returnUrl(person),
        customer.zone().getId(),
        now.atZone(customer.zone()).toLocalDate().toString(),
        now.toString(),
        tenant.isSandbox(),
        tenant.isSandbox() ? portal.testCards() : List.of(),
        portal.gateways().of(call.unit()).isPresent()
            ? Optional.empty()
            : Optional.of(NoGateway.CARDS),
        person.csrf(),
        new SessionView.May(member.role().mayChange(), member.role().mayPay()));
  }
}
