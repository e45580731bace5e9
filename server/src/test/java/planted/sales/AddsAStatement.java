package planted.sales;

import dev.midcycle.db.Tx;

final class AddsAStatement {
  void sum(Tx tx) {
    tx.add("select 1");
  }
}
