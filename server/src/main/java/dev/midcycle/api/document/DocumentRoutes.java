package dev.midcycle.api.document;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.api.view.TransferView;
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
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Invoices and credit notes.
public final class DocumentRoutes implements Routes {
  private final Documents documents;
  private final Gateways gateways;

  public DocumentRoutes(Documents documents, Gateways gateways) {
    this.documents = documents;
    this.gateways = gateways;
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
    var filter =
        new DocumentFilter(
            Optional.of(customer),
            subscription(call),
            status(call),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            call.query("year").map(Integer::parseInt).map(Year::of),
            call.query("number").map(DocumentFilter.Sought::typed));
    var page = documents.list(call.unit(), customer, filter, CallParams.slice(call));
    return Answer.ok(CallParams.page(CallParams.found(page, "customer"), DocumentView::summary));
  }

  private Answer all(Call call) {
    var filter =
        new DocumentFilter(
            CallParams.customerFilter(call),
            subscription(call),
            status(call),
            call.query("kind").map(code -> Document.Kind.valueOf(code.toUpperCase(Locale.ROOT))),
            CallParams.instant(call, "created_from"),
            CallParams.instant(call, "created_to"),
            Optional.empty(),
            call.query("number").map(DocumentFilter.Sought::typed));
    return Answer.ok(
        CallParams.page(
            documents.list(call.unit(), filter, CallParams.slice(call)), DocumentView::summary));
  }

  private static Optional<Document.Status> status(Call call) {
    return call.query("status").map(code -> Document.Status.valueOf(code.toUpperCase(Locale.ROOT)));
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
    var shown = CallParams.found(documents.show(call.unit(), id), "document");
    call.mayTouch(shown.document().customer(), "document");
    return Answer.ok(view(call.unit(), shown));
  }

  /// The document as its customer sees it.
  public Optional<DocumentView> view(UnitOfWork unit, DocumentId id) {
    return documents.show(unit, id).map(shown -> view(unit, shown));
  }

  private DocumentView view(UnitOfWork unit, Documents.Shown shown) {
    boolean collects = gateways.of(unit).isPresent();
    var document = shown.document();
    return DocumentView.of(
        document,
        shown.catalogs(),
        shown.seller(),
        collects,
        shown.bank().flatMap(bank -> TransferView.of(bank, document)));
  }
}
