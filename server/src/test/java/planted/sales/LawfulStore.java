package planted.sales;

import dev.midcycle.db.Tx;

/// No breach: a store may.
final class LawfulStore {
  void sum(Tx tx) {
    tx.add("select 1");
  }
}
