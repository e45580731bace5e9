package dev.midcycle.audit;

import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.TenantId;
import java.util.List;

/// All that was ever done.
public final class Activities {
  private final Transactions transactions;

  public Activities(Transactions transactions) {
    this.transactions = transactions;
  }

  /// Writes down what the same message does.
  public static void write(Tx tx, List<Activity> activities) {
    AuditStore.insert(tx, activities);
  }

  /// What was done for a customer, newest first.
  public Page<Activity> list(TenantId tenant, CustomerId customer, Page.Slice slice) {
    return transactions.read(
        tenant,
        tx -> {
          var found = AuditStore.list(tx, customer, slice);
          tx.send();
          return Page.of(found.rows(), slice, Activity::id);
        });
  }
}
