package dev.midcycle.invoice;

import dev.midcycle.customer.CollectionTerms;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.WorkQueue.Due;

/// When what a customer has open is collected, once its money comes in by another way.
public final class OpenCollections {
  private OpenCollections() {}

  /// Says anew when its open documents are collected, in the transaction that changes the way. What
  /// is past due keeps the dates that follow of that.
  public static void again(Tx tx, CustomerId customer, CollectionTerms.Method method) {
    var open = CollectedStore.open(tx, customer);
    tx.send();
    if (!open.rows().isEmpty()) {
      WorkQueue.add(
          tx,
          WorkQueue.Kind.COLLECT,
          open.rows().stream().map(one -> Due.at(one.document(), one.time().at(method))).toList());
    }
  }
}
