package dev.midcycle.invoice;

import dev.midcycle.db.Page;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Invoices and credit notes, as they were issued.
public final class Documents {
  private final Transactions transactions;

  public Documents(Transactions transactions) {
    this.transactions = transactions;
  }

  /// Less is open of a document: the rest was paid.
  public static void pay(Tx tx, DocumentId document, Money amount, Instant at) {
    IssueStore.pay(tx, document, amount, at);
  }

  /// The number of a document that the transaction issues, as a `text`: known to the statements
  /// that come after those that issue it.
  public static Subquery number(DocumentId document) {
    return DocumentStore.number(document);
  }

  /// One document with its lines and payments.
  public Optional<Document> find(UnitOfWork unit, DocumentId id) {
    return find(unit, List.of(id)).stream().findFirst();
  }

  /// Documents with their lines and payments, in the order of issue.
  public List<Document> find(UnitOfWork unit, List<DocumentId> ids) {
    var found =
        transactions.read(
            unit,
            tx -> {
              var asked = DocumentStore.find(tx, unit.tenant(), ids);
              tx.send();
              return asked;
            });
    return whole(unit, found);
  }

  /// A customer's, newest first, without payments.
  public Page<Document> list(
      UnitOfWork unit,
      CustomerId customer,
      Optional<SubscriptionId> subscription,
      Page.Slice slice) {
    var none = Optional.<Instant>empty();
    return list(
        unit,
        new DocumentFilter(
            Optional.of(customer), subscription, Optional.empty(), Optional.empty(), none, none),
        slice);
  }

  /// A tenant's, newest first, without payments.
  public Page<Document> list(UnitOfWork unit, DocumentFilter filter, Page.Slice slice) {
    var found =
        transactions.read(
            unit,
            tx -> {
              var asked = DocumentStore.list(tx, filter, slice);
              tx.send();
              return asked;
            });
    return Page.of(whole(unit, found), slice, document -> document.id().uuid());
  }

  /// With what happened, which is read afterwards: a fact never changes.
  private List<Document> whole(UnitOfWork unit, DocumentStore.Found found) {
    var happenings =
        transactions.read(
            unit,
            tx -> {
              var asked = DocumentStore.happenings(tx, found);
              tx.send();
              return asked;
            });
    return found.documents(happenings);
  }

  /// What a subscription's documents charge for usage, in the order of issue.
  public List<BilledUsage> billedUsage(UnitOfWork unit, SubscriptionId subscription) {
    return transactions.read(
        unit,
        tx -> {
          var found = BilledUsageStore.lines(tx, subscription);
          tx.send();
          return found.rows();
        });
  }
}
