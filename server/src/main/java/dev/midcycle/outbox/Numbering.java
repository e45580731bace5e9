package dev.midcycle.outbox;

import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.id.TenantId;
import java.util.List;

/// Numbers events once they are committed: by the tenant, and by the object that they are about.
///
/// Ids and sequences are taken before a commit, so that one may become visible after a higher one;
/// whoever reads on from the highest it has seen would miss it. These numbers are taken after the
/// commit, one step at a time: what has a number is visible, and nothing comes in before it any
/// more, at every isolation (`docs/decisions/0042-events-are-numbered-after-the-commit.md`).
public final class Numbering {
  static final int AT_ONCE = 1000;

  private final Transactions transactions;

  public Numbering(Transactions transactions) {
    this.transactions = transactions;
  }

  /// The tenants with events that have no number yet.
  List<TenantId> tenants() {
    return transactions.across(tx -> {
      var found = NumberingStore.tenants(tx);
      tx.send();
      return found.rows();
    });
  }

  /// Numbers all that is committed by now.
  public void number(TenantId tenant) {
    while (transactions.write(tenant, Numbering::numberSome) == AT_ONCE) {
      // More may have arrived than one transaction numbers.
    }
  }

  private static int numberSome(Tx tx) {
    NumberingStore.lock(tx);
    var numbered = NumberingStore.number(tx, AT_ONCE);
    tx.commit();
    return numbered.first().orElse(0);
  }
}
