package dev.midcycle.reconcile;

import dev.midcycle.bookkeeping.Account;
import dev.midcycle.db.Transactions;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Looks whether the books agree with what they are of: documents, payments and balances. Reads
/// only, a few customers at a time.
public final class LedgerCheck {
  private static final int SOME = 200;

  private final Transactions transactions;

  public LedgerCheck(Transactions transactions) {
    this.transactions = transactions;
  }

  /// Where they do not agree.
  ///
  /// @param customer none of money that is nobody's
  /// @param books what the books say, on the side on which the account grows
  /// @param records what the documents, payments, balances or bank statements say
  public record Breach(
      Optional<CustomerId> customer, Account.Type account, Money books, Money records) {}

  /// What is in the books at another time than the document's.
  ///
  /// @param at when the books have it
  /// @param expected when the document was issued
  public record Misdated(CustomerId customer, DocumentId document, Instant at, Instant expected) {}

  /// What was found of a tenant.
  ///
  /// @param breaches none where the books agree
  /// @param late how many customers were left out, since they had money before there were books
  /// @param looked how many customers were looked at
  public record Found(List<Breach> breaches, List<Misdated> misdated, int late, int looked) {
    public Found {
      breaches = List.copyOf(breaches);
      misdated = List.copyOf(misdated);
    }

    /// How many things are wrong.
    public int count() {
      return breaches.size() + misdated.size();
    }
  }

  public Found of(TenantId tenant) {
    return of(tenant, () -> true);
  }

  /// Looks as long as it goes on.
  public Found of(TenantId tenant, BooleanSupplier goesOn) {
    var breaches = new ArrayList<Breach>();
    var misdated = new ArrayList<Misdated>();
    int looked = 0;
    var some = customers(tenant, Optional.empty());
    while (!some.isEmpty() && goesOn.getAsBoolean()) {
      var found = look(tenant, some);
      breaches.addAll(found.breaches());
      misdated.addAll(found.misdated());
      looked += some.size();
      some = some.size() < SOME ? List.of() : customers(tenant, Optional.of(some.getLast()));
    }
    var rest = rest(tenant);
    breaches.addAll(rest.breaches());
    return new Found(breaches, misdated, rest.late(), looked);
  }

  /// Of money from those who are not known, and how many are left out.
  private Found rest(TenantId tenant) {
    return transactions.read(
        tenant,
        tx -> {
          var breaches = NobodysStore.ask(tx);
          var late = CheckStore.late(tx);
          tx.send();
          return new Found(breaches.rows(), List.of(), late.first().orElse(0), 0);
        });
  }

  private List<CustomerId> customers(TenantId tenant, Optional<CustomerId> after) {
    return transactions.read(
        tenant,
        tx -> {
          var asked = CheckStore.customers(tx, after, SOME);
          tx.send();
          return asked.rows();
        });
  }

  private Found look(TenantId tenant, List<CustomerId> some) {
    return transactions.read(
        tenant,
        tx -> {
          var breaches = CheckStore.ask(tx, some);
          var misdated = CheckStore.misdated(tx, some);
          tx.send();
          return new Found(breaches.rows(), misdated.rows(), 0, some.size());
        });
  }
}
