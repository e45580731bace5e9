package dev.midcycle.reconcile;

import dev.midcycle.bookkeeping.Account;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.money.Money;
import dev.midcycle.reconcile.LedgerCheck.Breach;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/// What the books say of money from those who are not known, beside what bank statements say.
final class NobodysStore {
  private NobodysStore() {}

  /// The cash of it is what is unallocated of it.
  static Answer<Breach> ask(Tx tx) {
    return tx.ask(
        """
        with entry as (
          select currency, debit, credit, amount
          from ledger_entry
          where tenant = :tenant
            and customer is null
        ), side as (
          select currency, debit as account, amount
          from entry
          union all
          select currency, credit, -amount
          from entry
        ), books as (
          select currency, account, case account when 'cash' then sum(amount) else -sum(amount) end as amount
          from side
          group by currency, account
        ), waiting as (
          select currency, sum(amount) as amount
          from bank_entry
          where tenant = :tenant
            and state = 'unallocated'
          group by currency
        ), records as (
          select currency, account, amount
          from waiting
          cross join (values ('cash'), ('unallocated_cash')) as of (account)
        )
        select currency, account, coalesce(b.amount, 0) as books, coalesce(r.amount, 0) as records
        from books b
        full join records r using (currency, account)
        where coalesce(b.amount, 0) <> coalesce(r.amount, 0)
        order by currency, account
        """,
        row -> {
          var currency = Currency.getInstance(row.text("currency"));
          return new Breach(
              Optional.empty(),
              Account.Type.valueOf(row.text("account").toUpperCase(Locale.ROOT)),
              new Money(currency, row.decimal("books").longValueExact()),
              new Money(currency, row.decimal("records").longValueExact()));
        });
  }
}
