package dev.midcycle.collect;

import dev.midcycle.customer.BankDetails;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Sellers;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.invoice.PaymentReference;
import dev.midcycle.money.Money;
import dev.midcycle.payment.PastDue;
import dev.midcycle.payment.Payment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What customers still owe.
public final class OpenDocuments {
  private final Transactions transactions;
  private final Tenants tenants;

  public OpenDocuments(Transactions transactions, Tenants tenants) {
    this.transactions = transactions;
    this.tenants = tenants;
  }

  /// A document of which something is open.
  ///
  /// @param number as people know it
  /// @param reference what names it to a bank
  /// @param underWay whether a payment for it is not known yet
  /// @param asked what the payer has to do before that is made
  public record Owed(
      DocumentId document,
      String number,
      PaymentReference reference,
      Money open,
      LocalDate dueOn,
      boolean underWay,
      Optional<AskedOfPayer> asked,
      Optional<PastDue> pastDue) {

    /// Whether it could not be collected, or the day by which it was to be paid is over.
    public boolean isOverdue(LocalDate today) {
      return pastDue.isPresent() || dueOn.isBefore(today);
    }
  }

  /// A payment that waits for its payer.
  public record AskedOfPayer(PaymentId payment, Payment.Action action) {}

  /// What a customer owes, oldest first.
  ///
  /// @param today where the customer is
  /// @param bank where the tenant has money transferred to
  public record OfCustomer(LocalDate today, Optional<BankDetails> bank, List<Owed> documents) {
    public OfCustomer {
      documents = List.copyOf(documents);
    }
  }

  /// Empty when there is no such customer.
  public Optional<OfCustomer> of(UnitOfWork unit, CustomerId customer) {
    return transactions.read(
        unit,
        tx -> {
          var tenant = Tenants.askOwn(tx);
          var said = Sellers.ask(tx);
          var whose = Customers.ask(tx, customer);
          var found = OwedStore.of(tx, customer);
          tx.send();
          return whose
              .first()
              .map(one ->
                  new OfCustomer(
                      LocalDate.ofInstant(tenants.now(tenant.first().orElseThrow()), one.zone()),
                      said.rows().getFirst().bank(),
                      found.rows()));
        });
  }
}
