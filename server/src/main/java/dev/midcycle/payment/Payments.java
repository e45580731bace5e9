package dev.midcycle.payment;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The attempts to collect money. Stories begin and finish them in their own transactions.
public final class Payments {
  private final Transactions transactions;

  public Payments(Transactions transactions) {
    this.transactions = transactions;
  }

  /// An attempt for a document.
  public record Attempt(DocumentId document, Payment payment) {}

  /// One that is shown, with the documents that it is for or paid.
  public record Listed(Payment payment, List<DocumentId> documents) {
    public Listed {
      documents = List.copyOf(documents);
    }
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

  /// Adds a new attempt.
  ///
  /// @param askAt when to ask the gateway about it, if nothing is heard of it; the system's time
  public static void begin(Tx tx, Payment payment, Instant askAt) {
    PaymentStore.insert(tx, payment, askAt);
  }

  /// Writes down what the gateway said. The answer is empty when that was known already.
  public static Answer<PaymentId> finish(
      Tx tx, PaymentId payment, Gateway.Outcome outcome, Instant askAt) {
    return switch (outcome) {
      case Gateway.Outcome.Succeeded(var reference) ->
          PaymentStore.finish(
              tx,
              payment,
              Payment.State.SUCCEEDED,
              Optional.of(reference),
              Optional.empty(),
              askAt);
      case Gateway.Outcome.Declined(var reason) ->
          PaymentStore.finish(
              tx, payment, Payment.State.DECLINED, Optional.empty(), Optional.of(reason), askAt);
      case Gateway.Outcome.Unknown() ->
          PaymentStore.finish(
              tx, payment, Payment.State.UNKNOWN, Optional.empty(), Optional.empty(), askAt);
    };
  }

  /// Says that a payment paid `amount` of a document.
  public static void share(Tx tx, PaymentId payment, DocumentId document, Money amount) {
    PaymentStore.share(tx, payment, document, amount);
  }

  /// Adds the attempts for these documents, oldest first.
  public static Answer<Attempt> ask(Tx tx, TenantId tenant, List<DocumentId> documents) {
    return PaymentStore.of(tx, tenant, documents);
  }

  /// Adds what a customer pays with, the default first.
  public static Answer<PaymentMethod> askMethods(Tx tx, CustomerId customer) {
    return MethodStore.list(tx, customer);
  }

  /// Those whose outcome is not known and that are to be asked about at `now`, the system's time.
  public List<Payment> open(TenantId tenant, Instant now) {
    return transactions.read(
        tenant,
        tx -> {
          var found = PaymentStore.open(tx, tenant, now);
          tx.send();
          return found.rows();
        });
  }

  /// Adds one payment.
  public static Answer<Payment> ask(Tx tx, TenantId tenant, PaymentId id) {
    return PaymentStore.find(tx, tenant, id);
  }

  public Optional<Payment> find(TenantId tenant, PaymentId id) {
    return transactions.read(
        tenant,
        tx -> {
          var found = PaymentStore.find(tx, tenant, id);
          tx.send();
          return found.first();
        });
  }
}
