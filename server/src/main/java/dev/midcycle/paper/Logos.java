package dev.midcycle.paper;

import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Transactions;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;

/// The logos of merchants. Papers of documents that were issued under an earlier one keep it.
public final class Logos {
  private final Transactions transactions;
  private final NewIds ids;

  public Logos(Transactions transactions, NewIds ids) {
    this.transactions = transactions;
    this.ids = ids;
  }

  /// From now on papers show this one.
  public void show(TenantId tenant, Logo logo) {
    transactions.write(
        tenant,
        tx -> {
          var id = ids.next();
          PaperStore.add(tx, id, logo);
          Tenants.showLogo(tx, id);
          tx.commit();
          return logo;
        });
  }
}
