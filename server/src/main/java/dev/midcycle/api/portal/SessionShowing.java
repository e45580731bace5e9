package dev.midcycle.api.portal;

import static java.util.Comparator.comparing;

import dev.midcycle.access.Membership;
import dev.midcycle.access.Memberships;
import dev.midcycle.access.PortalSessions;
import dev.midcycle.access.Principal.Person;
import dev.midcycle.access.Role;
import dev.midcycle.api.CallParams;
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
import dev.midcycle.db.Answer;
import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.Gateways;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Shows a portal session: who has come in, for whom, and to whom. Read in one round trip.
public final class SessionShowing {
  private final Transactions transactions;
  private final Tenants tenants;
  private final Customers customers;
  private final CatalogVersions catalogs;
  private final Gateways gateways;
  private final List<SessionView.Card> testCards;

  /// @param testCards those that a sandbox takes
  public SessionShowing(
      Transactions transactions,
      Tenants tenants,
      Customers customers,
      CatalogVersions catalogs,
      Gateways gateways,
      List<SessionView.Card> testCards) {
    this.transactions = transactions;
    this.tenants = tenants;
    this.customers = customers;
    this.catalogs = catalogs;
    this.gateways = gateways;
    this.testCards = List.copyOf(testCards);
  }

  /// What is read of it, once it is sent.
  ///
  /// @param members the newest of the customer
  /// @param current what the tenant sells now
  private record Asked(
      Answer<Tenant> tenant,
      Answer<Customer> customer,
      Answer<Member> member,
      Answer<Member> members,
      Answer<CatalogVersion> current,
      Answer<String> returnUrl,
      Answer<Membership> memberships) {

    /// By name: whom a member asks who may not change the plan.
    List<String> admins() {
      return members.rows().stream()
          .limit(Page.Slice.FIRST.limit())
          .filter(one -> one.role() == Role.ADMIN)
          .map(Member::name)
          .toList();
    }

    String layout() {
      return current
          .first()
          .map(CatalogVersion::content)
          .map(Catalog::portal)
          .orElse(Catalog.PortalLayout.PAGE)
          .name()
          .toLowerCase(Locale.ROOT);
    }
  }

  SessionView of(UnitOfWork unit, Person person) {
    var gateway = gateways.of(unit);
    var asked = transactions.read(unit, tx -> asked(tx, person));
    return view(asked, person, gateway, organizations(unit, asked.memberships().rows(), person));
  }

  private Optional<List<SessionView.Organization>> organizations(
      UnitOfWork unit, List<Membership> all, Person person) {
    if (all.size() < 2) {
      return Optional.empty();
    }
    var names = customers.names(unit, all.stream().map(Membership::customer).toList());
    return Optional.of(
        all.stream()
            .map(one ->
                SessionView.Organization.of(
                    one, names.getOrDefault(one.customer(), ""), person.member()))
            .sorted(
                comparing(SessionView.Organization::name)
                    .thenComparing(SessionView.Organization::member))
            .toList());
  }

  private Asked asked(Tx tx, Person person) {
    var asked =
        new Asked(
            Tenants.askOwn(tx),
            Customers.ask(tx, person.customer()),
            Members.ask(tx, person.customer(), person.member()),
            Members.ask(tx, person.customer()),
            catalogs.askCurrent(tx),
            PortalSessions.askReturnUrl(tx, person),
            Memberships.ask(tx, person));
    tx.send();
    return asked;
  }

  private SessionView view(
      Asked asked,
      Person person,
      Optional<Gateway> gateway,
      Optional<List<SessionView.Organization>> organizations) {
    var tenant = CallParams.found(asked.tenant().first(), "tenant");
    var customer = CallParams.found(asked.customer().first(), "customer");
    var member = CallParams.found(asked.member().first(), "member");
    var now = tenants.now(tenant);
    boolean hasPage = gateway.filter(Gateway::hasPage).isPresent();
    return new SessionView(
        MemberView.of(member),
        new SessionView.ForWhom(
            customer.id().text(),
            customer.name(),
            customer.currency().getCurrencyCode(),
            customer.billingDetails().map(details -> details.address().country())),
        asked.admins(),
        new SessionView.Merchant(
            tenant.name(),
            tenant.look().accent(),
            tenant.look().logoUrl(),
            tenant.look().helpUrl()),
        asked.layout(),
        asked.returnUrl().first(),
        customer.zone().getId(),
        now.atZone(customer.zone()).toLocalDate().toString(),
        now.toString(),
        tenant.isSandbox(),
        tenant.isSandbox() && !hasPage ? testCards : List.of(),
        Optional.of(hasPage).filter(has -> has),
        gateway.isPresent() ? Optional.empty() : Optional.of(NoGateway.CARDS),
        person.csrf(),
        new SessionView.May(member.role().mayChange(), member.role().mayPay()),
        organizations);
  }
}
