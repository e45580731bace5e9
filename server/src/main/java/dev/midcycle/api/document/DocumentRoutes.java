package dev.midcycle.api.document;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.catalogstore.CatalogVersions;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.DocumentFilter;
import dev.midcycle.invoice.Documents;
import dev.midcycle.payment.Gateways;
import dev.midcycle.subscription.CatalogHistory;
import dev.midcycle.subscription.Subscriptions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Invoices and credit notes.
public final class DocumentRoutes implements Routes {
  private final Documents documents;
  private final Customers customers;
  private final Subscriptions subscriptions;
  private final Tenants tenants;
  private final Gateways gateways;
  private final CatalogHistory catalogHistory;

  public DocumentRoutes(
      Documents documents,
      Customers customers,
      Subscriptions subscriptions,
      Tenants tenants,
      Gateways gateways,
      CatalogVersions catalogs) {
    this.documents = documents;
    this.customers = customers;
    this.subscriptions = subscriptions;
    this.tenants = tenants;
    this.gateways = gateways;
    this.catalogHistory = new CatalogHistory(catalogs);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/documents", Who.merchant(), this::all),
        Route.get("/v1/customers/{customer}/documents", Who.merchantOrMembers(), this::list),
        Route.get("/v1/documents/{document}", Who.merchantOrMembers(), this::show));
  }

  private Answer list(Call call) {
    var customer = CallParams.customer(call);
    CallParams.found(customers.find(call.unit(), customer), "customer");
    var subscription = subscription(call);
    return Answer.ok(
        CallParams.page(
            documents.list(call.unit(), customer, subscription, CallParams.slice(call)),
            DocumentView::summary));
  }

  private Answer all(Call call) {
    var filter =
        new DocumentFilter(
            CallParams.customerFilter(call),
            subscription(call),
            call.query("status")
                .map(code -> Document.Status.valueOf(code.toUpperCase(Locale.ROOT))),
            call.query("kind").map(code -> Document.Kind.valueOf(code.toUpperCase(Locale.ROOT))),
            CallParams.instant(call, "created_from"),
            CallParams.instant(call, "created_to"));
    return Answer.ok(
        CallParams.page(
            documents.list(call.unit(), filter, CallParams.slice(call)), DocumentView::summary));
  }

  private static Optional<SubscriptionId> subscription(Call call) {
    return call.query("subscription")
        .map(text ->
            SubscriptionId.parse(text)
                .orElseThrow(() ->
                    Problem.invalid("subscription", "must be a subscription id (`sub_...`)")
                        .thrown()));
  }

  private Answer show(Call call) {
    var id = call.id("document", DocumentId::parse);
    var document = CallParams.found(documents.find(call.unit(), id), "document");
    call.mayTouch(document.customer(), "document");
    return Answer.ok(view(call.unit(), document));
  }

  /// The document as its customer sees it.
  public DocumentView view(UnitOfWork unit, Document document) {
    var catalog =
        CallParams.found(subscriptions.find(unit, document.subscription()), "subscription")
            .account()
            .subscription()
            .orElseThrow()
            .catalog();
    var seller = tenants.own(unit).name();
    boolean collects = gateways.of(unit).isPresent();
    return DocumentView.of(document, catalogHistory.of(unit, catalog), seller, collects);
  }
}
