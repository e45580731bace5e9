package dev.midcycle.reconcile;

import dev.midcycle.bookkeeping.Account;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.ledger.PointStore;
import dev.midcycle.money.Money;
import dev.midcycle.reconcile.LedgerCheck.Breach;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the books say of each customer, beside what everything else says.
final class CheckStore {
  /// What has become revenue by the end of the last month that is closed.
  private static final String RECOGNISED =
      PointStore.earned(
          "'-infinity'",
          "(select max(ends) from ledger_period where tenant = :tenant)",
          """
          and e.customer = any(cast(:customers as uuid[]))
          and e.at < (select max(ends) from ledger_period where tenant = :tenant)
          """);

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

  /// In the order of their ids.
  static Answer<CustomerId> customers(Tx tx, Optional<CustomerId> after, int most) {
    return tx.bind("after", after)
        .bind("most", most)
        .ask(
            """
            select id
            from customer
            where tenant = :tenant
              and id > coalesce(cast(:after as uuid), '00000000-0000-0000-0000-000000000000')
            order by id
            limit :most
            """,
            row -> new CustomerId(row.uuid("id")));
  }

  /// Of deferred revenue the books are held to their own earnings: each document has deferred what
  /// is earned from its day on. Revenue at once is what is left of what documents came to.
  static Answer<Breach> ask(Tx tx, List<CustomerId> customers) {
    return tx.bind("customers", customers)
        .ask(
            """
            with entry as (
              select customer, currency, debit, credit, amount
              from ledger_entry
              where tenant = :tenant
                and customer = any(cast(:customers as uuid[]))
            ), side as (
              select customer, currency, debit as account, amount
              from entry
              union all
              select customer, currency, credit, -amount
              from entry
            ), books as (
              select
                customer,
                currency,
                account,
                case
                  when account in ('tax_payable', 'customer_credit', 'deferred_revenue', 'revenue') then -sum(amount)
                  else sum(amount)
                end as amount
              from side
              group by customer, currency, account
            ), papers as (
              select *
              from document
              where tenant = :tenant
                and customer = any(cast(:customers as uuid[]))
            ), deferred as (
              select p.customer, p.currency, <all> - <before> as amount
              from (
                <points>
                  and e.customer = any(cast(:customers as uuid[]))
              ) p
            ), earned as (
              <earned>
            ), record as (
              select customer, currency, 'receivable' as account, open as amount
              from papers
              union all
              select customer, currency, 'bad_debt', written_off
              from papers
              union all
              select customer, currency, 'cash', amount
              from payment
              where tenant = :tenant
                and customer = any(cast(:customers as uuid[]))
                and state = 'succeeded'
              union all
              select r.customer, r.currency, 'cash', -r.amount
              from refund r
              where r.tenant = :tenant
                and r.customer = any(cast(:customers as uuid[]))
                and not exists (
                  select 1
                  from refund_call c
                  where c.tenant = r.tenant
                    and c.refund = r.id
                    and c.state = 'failed')
              union all
              select customer, currency, 'cash', -amount
              from dispute
              where tenant = :tenant
                and customer = any(cast(:customers as uuid[]))
                and state <> 'won'
              union all
              select customer, currency, case state when 'open' then 'disputed' else 'bad_debt' end, amount
              from dispute
              where tenant = :tenant
                and customer = any(cast(:customers as uuid[]))
                and state <> 'won'
              union all
              select d.customer, t.currency, 'tax_payable', t.tax
              from papers d
              join document_tax t on t.tenant = :tenant and t.document = d.id
              where d.status <> 'void'
              union all
              select customer, currency, 'customer_credit', amount
              from credit_entry
              where tenant = :tenant
                and customer = any(cast(:customers as uuid[]))
                and kind not in ('held', 'released')
              union all
              select customer, currency, 'granted_credit', amount
              from credit_entry
              where tenant = :tenant
                and customer = any(cast(:customers as uuid[]))
                and kind in ('granted', 'expired')
              union all
              select customer, currency, 'deferred_revenue', amount
              from deferred
              union all
              select customer, currency, 'revenue', -amount
              from deferred
              union all
              select customer, currency, 'deferred_revenue', -amount
              from earned
              union all
              select customer, currency, 'revenue', amount
              from earned
              union all
              select customer, currency, 'revenue', total - tax
              from papers
              where status <> 'void'
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
                where tenant = :tenant
                  and customer = any(cast(:customers as uuid[])))
              and coalesce(b.amount, 0) <> coalesce(r.amount, 0)
            order by customer, currency, account
            """
                .replace("<all>", PointStore.upTo("p", "counted_to"))
                .replace("<before>", PointStore.upTo("p", "before"))
                .replace("<points>", PointStore.POINTS)
                .replace("<earned>", RECOGNISED),
            row -> {
              var currency = Currency.getInstance(row.text("currency"));
              return new Breach(
                  Optional.of(new CustomerId(row.uuid("customer"))),
                  Account.Type.valueOf(row.text("account").toUpperCase(Locale.ROOT)),
                  new Money(currency, row.decimal("books").longValueExact()),
                  new Money(currency, row.decimal("records").longValueExact()));
            });
  }

  /// An entry that is of another time than what it is of.
  static Answer<LedgerCheck.Misdated> misdated(Tx tx, List<CustomerId> customers) {
    return tx.bind("customers", customers)
        .ask(
            """
            select distinct e.customer, e.document, e.at, d.issued_at as expected
            from ledger_entry e
            join document d on d.tenant = :tenant and d.id = e.document
            where e.tenant = :tenant
              and e.customer = any(cast(:customers as uuid[]))
              and e.cause = 'issued'
              and coalesce(e.happened_at, e.at) <> d.issued_at
            union
            select e.customer, e.document, e.at, d.issued_at
            from ledger_earning e
            join document d on d.tenant = :tenant and d.id = e.document
            where e.tenant = :tenant
              and e.customer = any(cast(:customers as uuid[]))
              and (not e.reverses and coalesce(e.happened_at, e.at) <> d.issued_at or e.day <> d.issued_on)
            order by 1, 2, 3
            """,
            row ->
                new LedgerCheck.Misdated(
                    new CustomerId(row.uuid("customer")),
                    new DocumentId(row.uuid("document")),
                    row.instant("at"),
                    row.instant("expected")));
  }
}
