package dev.midcycle.ledger;

import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import java.util.List;

/// Rows of `ledger_lowered`.
final class LoweredStore {
  private LoweredStore() {}

  static void insert(Tx tx, List<LedgerLowered> some) {
    var rows =
        Rows.of(
            "moved",
            "document uuid",
            "lowered uuid",
            "customer uuid",
            "currency text",
            "amount bigint",
            "at timestamptz");
    for (var one : some) {
      rows.add(
          one.document(),
          one.lowered(),
          one.customer(),
          one.amount().currency().getCurrencyCode(),
          one.amount().minor(),
          one.at());
    }
    tx.add(
        """
        insert into ledger_lowered (tenant, document, lowered, customer, currency, amount, at)
        select :tenant, document, lowered, customer, currency, amount, greatest(at, closed.ends)
        from <moved>
        cross join (<closed>) closed
        """
            .replace("<closed>", PeriodStore.CLOSED),
        rows);
  }
}
