package dev.midcycle.payment;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Page;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Money;
import java.util.List;
import java.util.Optional;

/// The attempts to collect money.
public final class Payments {
  private final Transactions transactions;

  public Payments(Transactions transactions) {
    this.transactions = transactions;
  }

  /// An attempt for a document.
  ///
  /// @param paid what of the payment pays the document: less than it, where some paid another one,
  ///   became credit or was paid back
  /// @param reopened what it paid of the document as well, until that was paid back
  public record Attempt(DocumentId document, Payment payment, Money paid, Money reopened) {}

  /// One that is shown, with the documents that it is for or paid.
  public record Listed(Payment payment, List<DocumentId> documents) {
    public Listed {
      documents = List.copyOf(documents);
    }
  }

  /// What a payment pays of a document.
  public record Share(PaymentId payment, DocumentId document, Money amount) {}

  /// Writes down a payment that staff records: the money is there.
  public static void record(Tx tx, Payment payment) {
    PaymentStore.insert(tx, payment);
  }

  /// So much of a payment is paid back.
  public static void refund(Tx tx, PaymentId payment, Money amount) {
    PaymentStore.refund(tx, payment, amount);
  }

  /// Adds one payment.
  public static Answer<Payment> ask(Tx tx, PaymentId payment) {
    return PaymentStore.find(tx, tx.tenant(), payment);
  }

  /// Adds whether a payment for a document is not known yet.
  public static Answer<Boolean> askUnderWay(Tx tx, DocumentId document) {
    return UnderWayStore.ask(tx, document);
  }

  /// Notes what payments pay, with what else the transaction does.
  public static void share(Tx tx, List<Share> shares) {
    PaymentStore.share(tx, shares);
  }

  /// A tenant's payments, newest first.
  public Page<Listed> list(TenantId tenant, PaymentFilter filter, Page.Slice slice) {
    return transactions.read(
        tenant,
        tx -> {
          var found = PaymentStore.list(tx, tenant, filter, slice);
          tx.send();
          return Page.of(found.rows(), slice, one -> one.payment().id().uuid());
        });
  }

  /// One payment, with the documents that it is for or paid.
  public Optional<Listed> seen(TenantId tenant, PaymentId id) {
    return transactions.read(
        tenant,
        tx -> {
          var found = PaymentStore.seen(tx, tenant, id);
          tx.send();
          return found.first();
        });
  }

  /// Adds the attempts for these documents, oldest first.
  public static Answer<Attempt> ask(Tx tx, TenantId tenant, List<DocumentId> documents) {
    return AttemptStore.of(tx, tenant, documents);
  }

  /// Adds what a customer pays with, the default first.
  public static Answer<PaymentMethod> askMethods(Tx tx, CustomerId customer) {
    return MethodStore.list(tx, customer);
  }

  /// The same, of the one customer that is wanted: a query of its `customers`.
  public static Answer<PaymentMethod> askMethods(Tx tx, Subquery wanted) {
    return MethodStore.list(tx, wanted);
  }

  public Optional<Payment> find(UnitOfWork unit, PaymentId id) {
    return transactions.read(
        unit,
        tx -> {
          var found = PaymentStore.find(tx, unit.tenant(), id);
          tx.send();
          return found.first();
        });
  }
}
