package dev.midcycle.bench;

import dev.midcycle.access.ApiKeys;
import dev.midcycle.access.Scope;
import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalogstore.CatalogText;
import dev.midcycle.catalogstore.CatalogVersions;
import dev.midcycle.change.ConfirmOutcome;
import dev.midcycle.change.PaidChanges;
import dev.midcycle.change.QuoteConfirmation;
import dev.midcycle.change.QuoteOutcome;
import dev.midcycle.change.QuoteRequest;
import dev.midcycle.change.Quotes;
import dev.midcycle.collect.PaidDocuments;
import dev.midcycle.customer.BillingDetails;
import dev.midcycle.customer.BillingDetails.Address;
import dev.midcycle.customer.Customer;
import dev.midcycle.customer.CustomerFilter;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.cycle.BillRuns;
import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.CatalogJson;
import dev.midcycle.file.Reading;
import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.Runner;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.payment.Gateways;
import dev.midcycle.payment.PaymentAttempts;
import dev.midcycle.payment.PaymentFollowUps;
import dev.midcycle.payment.PaymentMethods;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.Subscriptions;
import dev.midcycle.terms.Tax;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Precision;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A merchant with a clock of its own who sells what the first example does.
final class Merchant {
  static final Instant BEGIN = Instant.parse("2026-04-01T16:00:00Z");
  private static final Path CATALOG = Path.of("examples", "scout.yaml");
  private static final BillingDetails DETAILS =
      new BillingDetails(
          "Customer",
          new Address("1 Road", Optional.empty(), "Town", Optional.empty(), "12345", "US"),
          Optional.empty());

  private final Transactions transactions;
  private final InstantSource clock = Precision.cut(InstantSource.system());
  private final NewIds ids = new NewIds(Ids.secure(), clock);
  private final Tenants tenants;
  private final CatalogVersions catalogs;
  private final BillingStates books;
  private final Customers customers;
  private final Subscriptions subscriptions;
  private final TenantId tenant;

  Merchant(Transactions transactions) {
    this.transactions = transactions;
    this.tenants = new Tenants(transactions, clock, ids);
    var text = new CatalogText(CatalogJson::write, CatalogJson::read);
    this.catalogs = new CatalogVersions(transactions, text, ids);
    this.books = new BillingStates(catalogs, clock);
    this.customers = new Customers(transactions, tenants, ids);
    this.subscriptions = new Subscriptions(transactions, books);
    this.tenant = made();
  }

  private TenantId made() {
    var wanted =
        new Tenant.Wanted(
            Optional.of("bench"), "Bench", Tenant.Mode.TEST, Optional.of(BEGIN), Tenant.Look.PLAIN);
    return switch (tenants.create(wanted, Actor.OPERATOR)) {
      case Tenants.Creation.Created(var made) -> {
        catalogs.publish(UnitOfWork.of(made.id()), catalog(), new Stamp(Actor.OPERATOR, BEGIN));
        yield made.id();
      }
      case Tenants.Creation.KeyTaken taken -> throw new IllegalStateException(taken.toString());
    };
  }

  static Catalog catalog() {
    return good(CatalogFiles.read(CATALOG));
  }

  static Catalog catalog(String name, String text) {
    return good(CatalogFiles.parse(name, text));
  }

  private static Catalog good(Reading<Catalog> reading) {
    return switch (reading) {
      case Reading.Valid<Catalog>(var catalog) -> catalog;
      case Reading.Invalid<Catalog>(var problems) ->
          throw new IllegalStateException("run it in the project's folder: " + problems);
    };
  }

  TenantId tenant() {
    return tenant;
  }

  String apiKey() {
    var owner = tenants.owner(tenants.find(tenant).orElseThrow());
    return new ApiKeys(transactions, clock, ids)
        .create(owner, "bench", Scope.WRITE, Actor.OPERATOR)
        .secret();
  }

  BillRuns runs() {
    return new BillRuns(
        transactions, books, new Runner(new WorkQueue(transactions, clock, ids)), clock, ids);
  }

  /// A customer with a card and the first plan, by the month.
  SubscriptionId subscriber() {
    var sandbox = new SandboxGateway(clock, Duration.ZERO);
    Gateways gateways = _ -> Optional.of(sandbox);
    var paid = new PaidChanges(books, ids);
    var followUps = new PaymentFollowUps(paid.by(Actor.OPERATOR), new PaidDocuments(clock, ids));
    var attempts = new PaymentAttempts(transactions, clock, followUps);
    var confirming = new QuoteConfirmation(transactions, books, gateways, attempts, paid, ids);
    var quotes = new Quotes(transactions, books, catalogs, gateways, confirming, ids);
    var customer = customer();
    new PaymentMethods(transactions, gateways, ids)
        .add(
            UnitOfWork.of(tenant), customer, "tok_success", true, new Stamp(Actor.OPERATOR, BEGIN));
    var wish =
        new QuoteRequest(
            customer,
            Optional.empty(),
            ChangeRequest.Subscribe.to(new PlanKey("basic"), Interval.MONTH));
    var quoting = quotes.quote(UnitOfWork.of(tenant), wish, Actor.OPERATOR);
    if (quoting instanceof QuoteOutcome.Quoted(var quote, _, _)
        && quotes.confirm(tenant, customer, quote.id(), Actor.OPERATOR)
            instanceof ConfirmOutcome.Confirmed confirmed) {
      return confirmed.subscription();
    }
    throw new IllegalStateException("nobody subscribes: " + quoting);
  }

  private CustomerId customer() {
    var wanted =
        new Customer.Wanted(
            Optional.empty(),
            "Customer",
            Optional.empty(),
            catalog().currency(),
            catalog().timezone(),
            Optional.empty(),
            Tax.NONE,
            Optional.of(DETAILS),
            Map.of());
    return switch (customers.create(UnitOfWork.of(tenant), wanted, Actor.OPERATOR)) {
      case Customers.Creation.Created(var customer) -> customer.id();
      case Customers.Creation.ExternalIdTaken taken ->
          throw new IllegalStateException(taken.toString());
    };
  }

  /// A customer and its subscription.
  record Pair(CustomerId customer, SubscriptionId subscription) {}

  List<Pair> everybody() {
    var pairs = new ArrayList<Pair>();
    var next = Optional.of(Page.Slice.FIRST);
    while (next.isPresent()) {
      var slice = next.get();
      var page = customers.list(UnitOfWork.of(tenant), CustomerFilter.ALL, slice);
      page.rows().forEach(customer -> pairs.add(pair(customer.id())));
      next = page.next().map(after -> new Page.Slice(slice.limit(), Optional.of(after)));
    }
    return pairs;
  }

  private Pair pair(CustomerId customer) {
    var theirs =
        subscriptions.list(UnitOfWork.of(tenant), customer, Page.Slice.FIRST).orElseThrow();
    return new Pair(customer, theirs.rows().getFirst().id());
  }
}
