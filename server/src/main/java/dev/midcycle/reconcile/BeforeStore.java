package dev.midcycle.reconcile;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/// What of a customer is not in the books yet.
final class BeforeStore {
  private BeforeStore() {}

  static void lock(Tx tx, CustomerId customer) {
    tx.bind("late", customer)
        .add(
            """
            select 1
            from customer
            where tenant = :tenant
              and id = :late
            for no key update
            """);
  }

  /// @param voidAt when it became void, if it did
  record Issued(DocumentId document, Optional<Instant> voidAt) {}

  static Answer<Issued> documents(Tx tx, CustomerId customer) {
    return tx.bind("late", customer)
        .ask(
            """
            select
              d.id,
              case
                when d.status = 'void' then coalesce(
                  (
                    select max(a.at)
                    from audit a
                    where a.tenant = d.tenant
                      and a.customer = d.customer
                      and a.document = d.id
                      and a.action = 'document_voided'),
                  d.issued_at)
              end as void_at
            from document d
            where d.tenant = :tenant
              and d.customer = :late
              and not exists (
                select 1
                from ledger_entry e
                where e.tenant = :tenant
                  and e.document = d.id
                  and e.cause = 'issued')
              and not exists (
                select 1
                from ledger_earning e
                where e.tenant = :tenant
                  and e.document = d.id)
            order by d.issued_at, d.id
            """,
            row -> new Issued(new DocumentId(row.uuid("id")), row.maybeInstant("void_at")));
  }

  /// Money that came or went.
  ///
  /// @param isOpen whether it paid what was open, or opened it again; the balance had it otherwise
  record Moved(
      Optional<PaymentId> payment,
      Optional<DocumentId> document,
      String heldBy,
      Money amount,
      boolean isOpen,
      Instant at) {}

  static Answer<Moved> payments(Tx tx, CustomerId customer) {
    return tx.bind("late", customer)
        .ask(
            """
            with paid as (
              select p.*, coalesce(p.by_hand, 'card') as held_by
              from payment p
              where p.tenant = :tenant
                and p.customer = :late
                and p.state = 'succeeded'
                and not exists (
                  select 1
                  from ledger_entry e
                  where e.tenant = :tenant
                    and e.customer = :late
                    and e.payment = p.id
                    and e.cause = 'paid')
            ), share as (
              select p.id, s.document, s.amount
              from paid p
              join payment_share s on s.tenant = :tenant and s.payment = p.id
            ), part as (
              select id, document, amount, true as open
              from share
              union all
              select p.id, p.document, p.amount - coalesce(sum(s.amount), 0), false
              from paid p
              left join share s on s.id = p.id
              group by p.id, p.document, p.amount
            )
            select p.id as payment, t.document, p.held_by, p.currency, cast(t.amount as bigint) as amount, t.open, p.at
            from part t
            join paid p on p.id = t.id
            where t.amount > 0
            order by p.at, p.id, t.open desc
            """,
            BeforeStore::moved);
  }

  /// In the order in which they were made the books lack the first.
  static Answer<Moved> refunds(Tx tx, CustomerId customer) {
    return tx.bind("late", customer)
        .ask(
            """
            with told as (
              select
                r.*,
                sum(r.amount) over (partition by r.currency order by r.at, r.id) as so_far,
                sum(r.amount) over (partition by r.currency) - coalesce(
                  (
                    select sum(e.amount)
                    from ledger_entry e
                    where e.tenant = :tenant
                      and e.customer = :late
                      and e.currency = r.currency
                      and e.cause = 'refunded'),
                  0) as missing
              from refund r
              where r.tenant = :tenant
                and r.customer = :late
            ), part as (
              select t.id, s.document, s.amount, true as open
              from told t
              join refund_share s on s.tenant = :tenant and s.refund = t.id
              union all
              select id, document, amount, true
              from told
              where document is not null
              union all
              select id, document, from_credit, false
              from told
            )
            select
              t.payment, a.document, coalesce(p.by_hand, case when p.id is null then 'unknown' else 'card' end) as held_by,
              t.currency, a.amount, a.open, t.at
            from part a
            join told t on t.id = a.id
            left join payment p on p.tenant = :tenant and p.id = t.payment
            where t.so_far <= t.missing
              and a.amount > 0
            order by t.at, t.id
            """,
            BeforeStore::moved);
  }

  private static Moved moved(Row row) {
    return new Moved(
        row.maybeUuid("payment").map(PaymentId::new),
        row.maybeUuid("document").map(DocumentId::new),
        row.text("held_by"),
        money(row),
        row.flag("open"),
        row.instant("at"));
  }

  record Granted(Money amount, Instant at) {}

  /// In the order in which they were given the books lack the first.
  static Answer<Granted> grants(Tx tx, CustomerId customer) {
    return tx.bind("late", customer)
        .ask(
            """
            select currency, amount, at
            from (
              select
                c.*,
                sum(c.amount) over (partition by c.currency order by c.at, c.id) as so_far,
                sum(c.amount) over (partition by c.currency) - coalesce(
                  (
                    select sum(e.amount)
                    from ledger_entry e
                    where e.tenant = :tenant
                      and e.customer = :late
                      and e.currency = c.currency
                      and e.cause = 'granted'),
                  0) as missing
              from credit_entry c
              where c.tenant = :tenant
                and c.customer = :late
                and c.kind = 'granted') told
            where so_far <= missing
            order by at, id
            """,
            row -> new Granted(money(row), row.instant("at")));
  }

  record WrittenOff(DocumentId document, Money amount, Instant at) {}

  /// What is written off of documents, and not in the books.
  static Answer<WrittenOff> writtenOff(Tx tx, CustomerId customer) {
    return tx.bind("late", customer)
        .ask(
            """
            select id, currency, cast(amount as bigint) as amount, at
            from (
              select
                d.id,
                d.currency,
                d.written_off - coalesce(
                  (
                    select sum(case e.debit when 'bad_debt' then e.amount else -e.amount end)
                    from ledger_entry e
                    where e.tenant = :tenant
                      and e.document = d.id
                      and 'bad_debt' in (e.debit, e.credit)),
                  0) as amount,
                coalesce(
                  (
                    select max(a.at)
                    from audit a
                    where a.tenant = :tenant
                      and a.customer = :late
                      and a.document = d.id
                      and a.action = 'document_written_off'),
                  d.issued_at) as at
              from document d
              where d.tenant = :tenant
                and d.customer = :late
                and d.written_off > 0) told
            where amount > 0
            order by at, id
            """,
            row -> new WrittenOff(new DocumentId(row.uuid("id")), money(row), row.instant("at")));
  }

  private static Money money(Row row) {
    return new Money(Currency.getInstance(row.text("currency")), row.number("amount"));
  }
}
