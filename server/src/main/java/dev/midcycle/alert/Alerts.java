package dev.midcycle.alert;

import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import java.time.Instant;
import java.util.List;

/// The alerts that were raised.
public final class Alerts {
  private final Transactions transactions;

  public Alerts(Transactions transactions) {
    this.transactions = transactions;
  }

  /// All of a customer, newest first.
  public Page<Alert> list(TenantId tenant, CustomerId customer, Page.Slice slice) {
    return transactions.read(
        tenant,
        tx -> {
          var found = AlertStore.list(tx, customer, slice);
          tx.send();
          return Page.of(found.rows(), slice, alert -> alert.id().uuid());
        });
  }

  /// Those of one subscription in the periods that go on at `now`; earlier first.
  public List<Alert> running(TenantId tenant, SubscriptionId subscription, Instant now) {
    return transactions.read(
        tenant,
        tx -> {
          var found = AlertStore.running(tx, subscription, now);
          tx.send();
          return found.rows();
        });
  }
}
