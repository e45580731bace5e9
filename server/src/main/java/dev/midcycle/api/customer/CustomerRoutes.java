package dev.midcycle.api.customer;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Patches;
import dev.midcycle.api.Routes;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.CatalogVersion;
import dev.midcycle.catalogstore.CatalogVersions;
import dev.midcycle.customer.BillingDetails;
import dev.midcycle.customer.CollectionTerms;
import dev.midcycle.customer.Customer;
import dev.midcycle.customer.CustomerFilter;
import dev.midcycle.customer.Customers;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Place;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.terms.Invoicing;
import dev.midcycle.terms.Taxation;
import dev.midcycle.words.Phrases;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Customers.
public final class CustomerRoutes implements Routes {
  private static final Phrases WORDS = Phrases.of("refusals");

  /// What members may not change of their organization.
  private static final List<String> OURS =
      List.of(
          "name", "tax", "invoicing", "collection_method", "net_days", "external_id", "metadata");

  private final Customers customers;
  private final CatalogVersions catalogs;

  public CustomerRoutes(Customers customers, CatalogVersions catalogs) {
    this.customers = customers;
    this.catalogs = catalogs;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/v1/customers", Who.merchant(), this::create),
        Route.get("/v1/customers", Who.merchant(), this::list),
        Route.get("/v1/customers/{customer}", Who.merchantOrMembers(), this::show),
        Route.patch("/v1/customers/{customer}", Who.merchantOrPayers(), this::update));
  }

  record Creation(
      Optional<String> externalId,
      String name,
      Optional<String> email,
      Optional<List<String>> invoiceEmails,
      Optional<String> currency,
      Optional<String> timezone,
      Optional<String> language,
      Optional<TaxBody> tax,
      Optional<String> invoicing,
      Optional<String> collectionMethod,
      Optional<Integer> netDays,
      Optional<BillingDetails> billingDetails,
      Optional<String> purchaseOrder,
      Optional<Map<String, String>> metadata) {}

  record Update(
      Optional<String> name,
      Optional<String> email,
      Optional<List<String>> invoiceEmails,
      Optional<String> language,
      Optional<TaxBody> tax,
      Optional<String> invoicing,
      Optional<String> collectionMethod,
      Optional<Integer> netDays,
      Optional<BillingDetails> billingDetails,
      Optional<String> purchaseOrder) {}

  private Answer create(Call call) {
    var body = call.body(Creation.class);
    var wanted = wanted(body, catalogs.current(call.unit()).map(CatalogVersion::content));
    return switch (customers.create(call.unit(), wanted, CallParams.actor(call))) {
      case Customers.Creation.Created(var customer) -> Answer.created(CustomerView.of(customer));
      case Customers.Creation.ExternalIdTaken(var id) ->
          new Answer.Refused(Patches.externalIdTaken("customer", id));
    };
  }

  private static Customer.Wanted wanted(Creation body, Optional<Catalog> catalog) {
    var places = new ArrayList<Place>();
    var currency =
        body.currency()
            .map(code -> currency(code, places))
            .orElseGet(() -> catalog.map(Catalog::currency));
    var zone =
        body.timezone()
            .map(name -> zone(name, places))
            .orElseGet(() -> catalog.map(Catalog::timezone));
    if (currency.isEmpty() && body.currency().isEmpty()) {
      places.add(
          new Place("/currency", "is required, because no catalogue is published to take it from"));
    }
    if (zone.isEmpty() && body.timezone().isEmpty()) {
      places.add(
          new Place("/timezone", "is required, because no catalogue is published to take it from"));
    }
    if (!places.isEmpty()) {
      throw new Problem.Invalid(places).thrown();
    }
    return new Customer.Wanted(
        body.externalId(),
        body.name(),
        body.email(),
        body.invoiceEmails().orElse(List.of()),
        currency.orElseThrow(),
        zone.orElseThrow(),
        body.language(),
        body.tax().map(TaxBody::taxation).orElse(Taxation.NONE),
        body.invoicing().map(CustomerRoutes::invoicing).orElse(Invoicing.SEPARATE),
        new CollectionTerms(
            body.collectionMethod()
                .map(CollectionTerms.Method::of)
                .orElse(CollectionTerms.STANDARD.method()),
            body.netDays()),
        body.billingDetails().map(said -> VatIds.checked(said, "/billing_details")),
        body.purchaseOrder(),
        body.metadata().orElse(Map.of()));
  }

  private static Invoicing invoicing(String code) {
    return Invoicing.valueOf(code.toUpperCase(Locale.ROOT));
  }

  private static Optional<Currency> currency(String code, List<Place> places) {
    try {
      return Optional.of(Currency.getInstance(code));
    } catch (IllegalArgumentException _) {
      places.add(
          new Place(
              "/currency",
              "unknown currency \"%s\"; use an ISO 4217 code such as USD".formatted(code)));
      return Optional.empty();
    }
  }

  private static Optional<ZoneId> zone(String name, List<Place> places) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException _) {
      places.add(
          new Place(
              "/timezone",
              "unknown time zone \"%s\"; use a name such as Europe/Berlin".formatted(name)));
      return Optional.empty();
    }
  }

  private Answer list(Call call) {
    var filter =
        new CustomerFilter(
            call.query("external_id"),
            call.query("email"),
            CallParams.instant(call, "created_from"),
            CallParams.instant(call, "created_to"));
    return Answer.ok(
        CallParams.page(
            customers.list(call.unit(), filter, CallParams.slice(call)), CustomerView::of));
  }

  private Answer show(Call call) {
    var customer = customers.find(call.unit(), CallParams.customer(call));
    return Answer.ok(CustomerView.of(CallParams.found(customer, "customer")));
  }

  private Answer update(Call call) {
    var id = CallParams.customer(call);
    refuseOurs(call);
    var body = call.body(Update.class);
    var details = body.billingDetails().map(said -> VatIds.checked(said, "/billing_details"));
    var update =
        new Customer.Update(
            body.name(),
            Patches.edit(call, "email", body.email()),
            body.invoiceEmails(),
            Patches.edit(call, "language", body.language()),
            body.tax().map(TaxBody::taxation),
            body.invoicing().map(CustomerRoutes::invoicing),
            body.collectionMethod().map(CollectionTerms.Method::of),
            Patches.edit(call, "net_days", body.netDays()),
            Patches.edit(call, "billing_details", details),
            Patches.edit(call, "purchase_order", body.purchaseOrder()),
            Patches.labels(call));
    return switch (customers.update(call.unit(), id, update, CallParams.actor(call))) {
      case Customers.Change.Done(var customer) -> Answer.ok(CustomerView.of(customer));
      case Customers.Change.ExternalIdTaken(var taken) ->
          new Answer.Refused(Patches.externalIdTaken("customer", taken));
      case Customers.Change.TooMuchMetadata() -> throw Patches.tooMuchMetadata().thrown();
      case Customers.Change.NotFound() -> throw new Problem.NotFound("customer").thrown();
    };
  }

  private static void refuseOurs(Call call) {
    if (call.bound().isPresent()) {
      OURS.stream()
          .filter(call.tree()::has)
          .findFirst()
          .ifPresent(name -> {
            throw new Problem.Forbidden(WORDS.say("only_merchant_changes", "field", name)).thrown();
          });
    }
  }
}
