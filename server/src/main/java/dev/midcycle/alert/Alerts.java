package dev.midcycle.alert;

import dev.midcycle.customer.Customer;
import dev.midcycle.customer.Customers;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import java.time.InstantSource;
import java.util.Optional;

/// The alerts that were raised.
public final class Alerts {
  private final Transactions transactions;
  private final InstantSource clock;

  public Alerts(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Alerts with the customer who was alerted.
  public record Told(Customer customer, Page<Alert> alerts) {}

  /// All of a customer, newest first. Empty when there is no such customer.
  public Optional<Told> list(UnitOfWork unit, CustomerId customer, Page.Slice slice) {
    return transactions.read(
        unit,
        tx -> {
          var whose = Customers.ask(tx, customer);
          var found = AlertStore.list(tx, customer, slice);
          tx.send();
          return whose
              .first()
              .map(one -> new Told(one, Page.of(found.rows(), slice, alert -> alert.id().uuid())));
        });
  }

  /// Adds those of one subscription in the periods that go on; earlier first.
  public Answer<Alert> askRunning(Tx tx, SubscriptionId subscription) {
    return AlertStore.running(tx, subscription, clock.instant());
  }
}
