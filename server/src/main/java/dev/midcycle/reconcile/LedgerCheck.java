package dev.midcycle.reconcile;

import dev.midcycle.bookkeeping.Account;
import dev.midcycle.db.Transactions;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Money;
import java.util.List;

/// Looks whether the books agree with what they are of: documents, payments and balances. Reads
/// only.
public final class LedgerCheck {
  private final Transactions transactions;

  public LedgerCheck(Transactions transactions) {
    this.transactions = transactions;
  }

  /// Where they do not agree.
  ///
  /// @param books what the books say, on the side on which the account grows
  /// @param records what the documents, payments or balances say
  public record Breach(CustomerId customer, Account.Type account, Money books, Money records) {}

  /// What was found of a tenant.
  ///
  /// @param breaches none where the books agree
  /// @param late how many customers were left out, since they had money before there were books
  public record Found(List<Breach> breaches, int late) {
    public Found {
      breaches = List.copyOf(breaches);
    }
  }

  public Found of(TenantId tenant) {
    return transactions.read(
        tenant,
        tx -> {
          var breaches = CheckStore.ask(tx);
          var late = CheckStore.late(tx);
          tx.send();
          return new Found(breaches.rows(), late.first().orElse(0));
        });
  }
}
