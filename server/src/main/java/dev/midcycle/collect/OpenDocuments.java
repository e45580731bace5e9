package dev.midcycle.collect;

import dev.midcycle.customer.Customers;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.money.Money;
import dev.midcycle.payment.PastDue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What customers still owe.
public final class OpenDocuments {
  private final Transactions transactions;

  public OpenDocuments(Transactions transactions) {
    this.transactions = transactions;
  }

  /// A document of which something is open.
  ///
  /// @param number as people know it
  /// @param underWay whether a payment for it is not known yet
  public record Owed(
      DocumentId document,
      String number,
      Money open,
      LocalDate dueOn,
      boolean underWay,
      Optional<PastDue> pastDue) {}

  /// Oldest first. Empty when there is no such customer.
  public Optional<List<Owed>> of(UnitOfWork unit, CustomerId customer) {
    return transactions.read(
        unit,
        tx -> {
          var whose = Customers.ask(tx, customer);
          var found = OwedStore.of(tx, customer);
          tx.send();
          return whose.first().map(_ -> found.rows());
        });
  }
}
