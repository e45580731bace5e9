package dev.midcycle.simulate.stored;

import dev.midcycle.db.Page;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.DocumentFilter;
import dev.midcycle.invoice.Documents;
import dev.midcycle.simulate.ExpectedDocument;
import dev.midcycle.simulate.Issued;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The documents of the customer who lives.
record LifeDocuments(Documents documents, TenantId tenant, CustomerId customer) {
  /// In the order in which they were made.
  List<Document> all() {
    var ids = new ArrayList<DocumentId>();
    var next = Optional.of(Page.Slice.FIRST);
    while (next.isPresent()) {
      var slice = next.get();
      var page =
          documents.list(UnitOfWork.of(tenant), customer, DocumentFilter.ALL, slice).orElseThrow();
      page.rows().forEach(listed -> ids.add(listed.document().id()));
      next = page.next().map(after -> new Page.Slice(slice.limit(), Optional.of(after)));
    }
    return documents.find(UnitOfWork.of(tenant), ids).stream()
        .sorted(Comparator.comparing(document -> document.id().text()))
        .toList();
  }

  /// What was declined is not tried again by itself, unless the catalogue says when.
  List<DocumentId> overdue(LocalDate day) {
    return all().stream()
        .filter(document -> document.pastDue().isEmpty())
        .filter(document -> document.amounts().open().isPositive())
        .filter(document -> !document.dueOn().isAfter(day))
        .map(Document::id)
        .toList();
  }

  /// @param keys the names of subscriptions in the scenario
  static Issued issued(Map<SubscriptionId, String> keys, Document document) {
    return new Issued(
        document.subscription().map(id -> key(keys, id)),
        document.issuedOn(),
        document.amounts().total(),
        document.amounts().tax(),
        document.taxes(),
        document.amounts().due(),
        status(document),
        document.amounts().open(),
        document.entries().stream()
            .map(of -> new Issued.Entry(key(keys, of.subscription()), of.line()))
            .toList());
  }

  private static String key(Map<SubscriptionId, String> keys, SubscriptionId id) {
    return Optional.ofNullable(keys.get(id)).orElseThrow();
  }

  private static ExpectedDocument.Status status(Document document) {
    return switch (document.status()) {
      case ISSUED -> ExpectedDocument.Status.OPEN;
      case PAID -> ExpectedDocument.Status.PAID;
      case VOID -> ExpectedDocument.Status.VOID;
      case UNCOLLECTIBLE -> ExpectedDocument.Status.UNCOLLECTIBLE;
    };
  }
}
