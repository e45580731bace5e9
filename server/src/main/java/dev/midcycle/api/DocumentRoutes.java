package dev.midcycle.api;

import dev.midcycle.api.http.Answer;
import dev.midcycle.api.http.Call;
import dev.midcycle.api.http.Problem;
import dev.midcycle.api.http.Route;
import dev.midcycle.api.http.Who;
import dev.midcycle.api.view.DocumentView;
import dev.midcycle.catalog.CatalogVersions;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.DocumentFilter;
import dev.midcycle.invoice.Documents;
import dev.midcycle.payment.Gateways;
import dev.midcycle.subscription.Shelf;
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
  private final Shelf shelf;

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
    this.shelf = new Shelf(catalogs);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/documents", Who.merchant(), this::all),
        Route.get("/v1/customers/{customer}/documents", Who.merchantOrMembers(), this::list),
        Route.get("/v1/documents/{document}", Who.merchantOrMembers(), this::show));
  }

  private Answer list(Call call) {
    var customer = Asking.customer(call);
    Asking.found(customers.find(call.tenant(), customer), "customer");
    var subscription = subscription(call);
    return Answer.ok(
        Asking.page(
            documents.list(call.tenant(), customer, subscription, Asking.slice(call)),
            DocumentView::summary));
  }

  private Answer all(Call call) {
    var filter =
        new DocumentFilter(
            Asking.customerFilter(call),
            subscription(call),
            call.query("status")
                .map(code -> Document.Status.valueOf(code.toUpperCase(Locale.ROOT))),
            call.query("kind").map(code -> Document.Kind.valueOf(code.toUpperCase(Locale.ROOT))),
            Asking.instant(call, "created_from"),
            Asking.instant(call, "created_to"));
    return Answer.ok(
        Asking.page(
            documents.list(call.tenant(), filter, Asking.slice(call)), DocumentView::summary));
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
    var document = Asking.found(documents.find(call.tenant(), id), "document");
    call.mayTouch(document.customer(), "document");
    return Answer.ok(view(call.tenant(), document));
  }

  /// The document as its customer sees it.
  DocumentView view(TenantId tenant, Document document) {
    var catalog =
        Asking.found(subscriptions.find(tenant, document.subscription()), "subscription")
            .standing()
            .subscription()
            .orElseThrow()
            .catalog();
    var seller = tenants.find(tenant).map(Tenant::name).orElse("");
    boolean collects = gateways.of(tenant).isPresent();
    return DocumentView.of(document, shelf.of(tenant, catalog), seller, collects);
  }
}
