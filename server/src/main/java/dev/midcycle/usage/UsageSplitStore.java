package dev.midcycle.usage;

import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.usage.UsageSplits.Split;
import java.util.List;

/// Rows of `usage_split`.
final class UsageSplitStore {
  private UsageSplitStore() {}

  static void insert(Tx tx, List<Split> splits) {
    var rows = Rows.of("splits", "customer uuid", "day date", "at timestamptz");
    splits.forEach(split -> rows.add(split.customer(), split.day(), split.at()));
    tx.add(
        """
        insert into usage_split (tenant, customer, day, at)
        select :tenant, customer, day, at
        from <splits>
        on conflict do nothing
        """,
        rows);
  }
}
