package dev.midcycle.customer;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.NewIds;
import dev.midcycle.terms.TaxTable;
import java.util.List;

/// The tax rates that a tenant keeps of the countries of its customers.
public final class TaxTables {
  private final Transactions transactions;
  private final Tenants tenants;
  private final NewIds ids;

  public TaxTables(Transactions transactions, Tenants tenants, NewIds ids) {
    this.transactions = transactions;
    this.tenants = tenants;
    this.ids = ids;
  }

  public TaxTable find(UnitOfWork unit) {
    return transactions.read(
        unit,
        tx -> {
          var places = TaxRateStore.all(tx);
          tx.send();
          return new TaxTable(places.rows());
        });
  }

  /// From now on documents have these rates and no others. What is issued keeps its own.
  public void replace(UnitOfWork unit, TaxTable table, Actor who) {
    var stamp = tenants.stamp(unit, who);
    transactions.write(
        unit,
        tx -> {
          TaxRateStore.replace(tx, table.places());
          Activities.write(
              tx, List.of(Activity.of(ids.next(), stamp, Action.TAX_RATES_SET, unit.tenant())));
          tx.commit();
          return table;
        });
  }
}
