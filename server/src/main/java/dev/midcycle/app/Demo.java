package dev.midcycle.app;

import dev.midcycle.access.PortalSessions;
import dev.midcycle.access.Role;
import dev.midcycle.access.Scope;
import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.change.ConfirmOutcome;
import dev.midcycle.change.Confirming;
import dev.midcycle.change.QuoteOutcome;
import dev.midcycle.change.QuoteRequest;
import dev.midcycle.customer.Customer;
import dev.midcycle.customer.CustomerFilter;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Labels;
import dev.midcycle.customer.Member;
import dev.midcycle.customer.Members;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Page;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.http.Json;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.TenantId;
import dev.midcycle.terms.Invoicing;
import dev.midcycle.terms.Taxation;
import dev.midcycle.time.Interval;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Sets up merchants and customers to try things with, as the example files say, and signs people
/// in.
final class Demo {
  private static final Duration LINKS_LAST = Duration.ofHours(8);

  private final Application application;
  private final DemoFile file;

  Demo(Application application, DemoFile file) {
    this.application = application;
    this.file = file;
  }

  /// Makes the merchants that are not there yet; those that are stay as they have become.
  void setUp(Consumer<String> progress) {
    for (var merchant : file.tenants()) {
      if (application.core().tenants().find(merchant.key()).isEmpty()) {
        progress.accept("Setting up the example " + merchant.name() + " (once) ...");
        setUp(merchant, progress);
      }
    }
  }

  private void setUp(DemoFile.Merchant merchant, Consumer<String> progress) {
    var look = new Tenant.Look(Optional.of(merchant.accent()), Optional.empty(), Optional.empty());
    var creation =
        application
            .core()
            .tenants()
            .create(
                new Tenant.Wanted(
                    Optional.of(merchant.key()),
                    merchant.name(),
                    Tenant.Mode.TEST,
                    Optional.of(merchant.begins()),
                    look),
                Actor.OPERATOR);
    switch (creation) {
      case Tenants.Creation.KeyTaken(var key) ->
          progress.accept("Another process is setting up " + key + ".");
      case Tenants.Creation.Created(var tenant) -> fill(tenant, merchant, progress);
    }
  }

  private void fill(Tenant made, DemoFile.Merchant merchant, Consumer<String> progress) {
    var tenant = made.id();
    var catalog = DemoFile.catalog(merchant.catalog());
    application
        .core()
        .catalogs()
        .publish(UnitOfWork.of(tenant), catalog, new Stamp(Actor.OPERATOR, merchant.begins()));
    for (var buyer : merchant.customers()) {
      var customer = customer(tenant, buyer, catalog);
      buyer.subscriptions().forEach(wanted -> subscribe(tenant, customer, wanted));
      var uses = buyer.usage().orElse(List.of());
      application.usage().events().record(tenant, DemoUsage.of(merchant, customer, uses));
    }
    application.billing().clocks().advance(tenant, merchant.now(), Actor.OPERATOR);
    var key =
        application
            .core()
            .keys()
            .create(application.core().tenants().owner(made), "demo", Scope.WRITE, Actor.OPERATOR);
    progress.accept(
        "An API key for %s, shown only once: %s".formatted(merchant.name(), key.secret()));
  }

  private CustomerId customer(TenantId tenant, DemoFile.Buyer buyer, Catalog catalog) {
    var wanted =
        new Customer.Wanted(
            Optional.of(buyer.externalId()),
            buyer.name(),
            Optional.empty(),
            List.of(),
            catalog.currency(),
            catalog.timezone(),
            Optional.empty(),
            Taxation.NONE,
            Invoicing.SEPARATE,
            buyer.billingDetails(),
            Optional.empty(),
            Map.of());
    var customer =
        switch (application
            .core()
            .customers()
            .create(UnitOfWork.of(tenant), wanted, Actor.OPERATOR)) {
          case Customers.Creation.Created(var made) -> made.id();
          case Customers.Creation.ExternalIdTaken(var id) ->
              throw new IllegalStateException("the example names a customer twice: " + id);
        };
    buyer.members().forEach(person -> member(tenant, customer, person));
    buyer
        .card()
        .ifPresent(token ->
            application
                .payment()
                .methods()
                .add(
                    UnitOfWork.of(tenant),
                    customer,
                    token,
                    true,
                    application.core().tenants().stamp(UnitOfWork.of(tenant), Actor.OPERATOR)));
    return customer;
  }

  private void member(TenantId tenant, CustomerId customer, DemoFile.Person person) {
    var wanted =
        new Member.Wanted(person.name(), person.email(), Role.of(person.role()).orElseThrow());
    var outcome =
        application.core().members().add(UnitOfWork.of(tenant), customer, wanted, Actor.OPERATOR);
    if (!(outcome instanceof Members.Outcome.Done)) {
      throw new IllegalStateException("the example's member cannot be added: " + outcome);
    }
  }

  private void subscribe(TenantId tenant, CustomerId customer, DemoFile.Wanted wanted) {
    var interval = Interval.of(wanted.interval());
    var request =
        new QuoteRequest(
            customer,
            Optional.empty(),
            ChangeRequest.Subscribe.to(new PlanKey(wanted.plan()), interval),
            Labels.NONE,
            Json.text(
                Map.of(
                    "customer",
                    customer.text(),
                    "subscribe",
                    Map.of("plan", wanted.plan(), "interval", wanted.interval()))));
    var quotes = application.billing().quotes();
    var quoted = quotes.quote(UnitOfWork.of(tenant), request, Actor.OPERATOR);
    if (!(quoted instanceof QuoteOutcome.Quoted done)) {
      throw new IllegalStateException("the example's subscription is refused: " + quoted);
    }
    var confirmed =
        quotes.confirm(tenant, done.quote().id(), Confirming.of(customer, Actor.OPERATOR));
    if (!(confirmed instanceof ConfirmOutcome.Confirmed)) {
      throw new IllegalStateException("the example's subscription is not made: " + confirmed);
    }
  }

  /// A fresh link for every member of every example.
  List<String> links(String base) {
    return file.tenants().stream()
        .flatMap(merchant -> application.core().tenants().find(merchant.key()).stream())
        .flatMap(tenant -> links(tenant, base).stream())
        .toList();
  }

  private List<String> links(Tenant tenant, String base) {
    return application
        .core()
        .customers()
        .list(UnitOfWork.of(tenant.id()), CustomerFilter.ALL, Page.Slice.FIRST)
        .rows()
        .reversed()
        .stream()
        .flatMap(customer -> links(tenant, customer, base).stream())
        .toList();
  }

  private List<String> links(Tenant tenant, Customer customer, String base) {
    return application
        .core()
        .members()
        .list(UnitOfWork.of(tenant.id()), customer.id(), Page.Slice.FIRST)
        .orElseThrow()
        .rows()
        .reversed()
        .stream()
        .map(member -> {
          var visit =
              new PortalSessions.Visit(
                  tenant.id(), customer.id(), member.id(), Optional.empty(), "overview");
          return "  %-18s %-20s %-11s (%s)%n    %s/portal/enter/%s"
              .formatted(
                  tenant.name(),
                  customer.name(),
                  member.name(),
                  member.role().code(),
                  base,
                  application.core().sessions().link(visit, LINKS_LAST).token());
        })
        .toList();
  }
}
