package dev.midcycle.reconcile;

import dev.midcycle.bookkeeping.Account;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.ledger.PointStore;
import dev.midcycle.money.Money;
import dev.midcycle.reconcile.LedgerCheck.Breach;
import java.util.Currency;
import java.util.Locale;

/// What the books say of each customer, beside what everything else says.
final class CheckStore {
  private CheckStore() {}

  static Answer<Integer> late(Tx tx) {
    return tx.ask(
        """
        select count(*) as late
        from ledger_late
        where tenant = :tenant
        """,
        row -> Math.toIntExact(row.number("late")));
  }

  /// Of deferred revenue the books are held to their own earnings: each document has deferred what
  /// is earned from its day on.
  static Answer<Breach> ask(Tx tx) {
    return tx.ask(
        """
        with side as (
          select customer, currency, debit as account, amount
          from ledger_entry
          where tenant = :tenant
          union all
          select customer, currency, credit, -amount
          from ledger_entry
          where tenant = :tenant
        ), books as (
          select
            customer,
            currency,
            account,
            case
              when account in ('tax_payable', 'customer_credit', 'deferred_revenue') then -sum(amount)
              else sum(amount)
            end as amount
          from side
          where account in (
            'receivable', 'cash', 'tax_payable', 'customer_credit', 'granted_credit', 'bad_debt', 'deferred_revenue')
          group by customer, currency, account
        ), record as (
          select customer, currency, 'receivable' as account, open as amount
          from document
          where tenant = :tenant
          union all
          select customer, currency, 'bad_debt', written_off
          from document
          where tenant = :tenant
          union all
          select customer, currency, 'cash', amount
          from payment
          where tenant = :tenant
            and state = 'succeeded'
          union all
          select customer, currency, 'cash', -amount
          from refund
          where tenant = :tenant
          union all
          select d.customer, t.currency, 'tax_payable', t.tax
          from document_tax t
          join document d on d.tenant = t.tenant and d.id = t.document
          where t.tenant = :tenant
            and d.status <> 'void'
          union all
          select customer, currency, 'customer_credit', amount
          from credit_entry
          where tenant = :tenant
            and kind not in ('held', 'released')
          union all
          select customer, currency, 'granted_credit', amount
          from credit_entry
          where tenant = :tenant
            and kind = 'granted'
          union all
          select p.customer, p.currency, 'deferred_revenue',
            <all> - <before>
          from (
            <points>
          ) p
        ), records as (
          select customer, currency, account, sum(amount) as amount
          from record
          group by customer, currency, account
        )
        select
          customer,
          currency,
          account,
          coalesce(b.amount, 0) as books,
          coalesce(r.amount, 0) as records
        from books b
        full join records r using (customer, currency, account)
        where customer not in (
            select customer
            from ledger_late
            where tenant = :tenant)
          and coalesce(b.amount, 0) <> coalesce(r.amount, 0)
        order by customer, currency, account
        """
            .replace("<all>", PointStore.upTo("p", "counted_to"))
            .replace("<before>", PointStore.upTo("p", "before"))
            .replace("<points>", PointStore.POINTS),
        row -> {
          var currency = Currency.getInstance(row.text("currency"));
          return new Breach(
              new CustomerId(row.uuid("customer")),
              Account.Type.valueOf(row.text("account").toUpperCase(Locale.ROOT)),
              new Money(currency, row.decimal("books").longValueExact()),
              new Money(currency, row.decimal("records").longValueExact()));
        });
  }
}
