package dev.midcycle.report;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.money.Money;
import dev.midcycle.report.Statements.Movement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Reads one customer's entries.
final class StatementStore {
  private StatementStore() {}

  record Standing(Money owed, Money credit) {
    Money balance() {
      return owed.minus(credit);
    }
  }

  /// How a customer stood, in its currency.
  static Answer<Standing> before(Tx tx, CustomerId customer, Instant end) {
    return tx.bind("customer", customer)
        .bind("before", end)
        .ask(
            """
            select
              c.currency,
              coalesce(
                sum(
                  case when e.debit = 'receivable' then e.amount when e.credit = 'receivable' then -e.amount else 0 end),
                0) as owed,
              coalesce(
                sum(
                  case when e.credit = 'customer_credit' then e.amount when e.debit = 'customer_credit' then -e.amount else 0 end),
                0) as credit
            from customer c
            left join ledger_entry e
              on e.tenant = :tenant
              and e.customer = c.id
              and e.currency = c.currency
              and e.at < :before
            where c.tenant = :tenant
              and c.id = :customer
            group by c.currency
            """,
            row -> new Standing(money(row, "owed"), money(row, "credit")));
  }

  record Moved(
      Instant at,
      String cause,
      Optional<DocumentId> document,
      Optional<String> number,
      Optional<PaymentId> payment,
      Money amount) {}

  /// What one thing did is one movement, also where it is of several entries.
  static Answer<Moved> movements(Tx tx, CustomerId customer, Days days, int most) {
    return tx.bind("customer", customer)
        .bind("begin", days.begin())
        .bind("end", days.end())
        .bind("most", most)
        .ask(
            """
            with change as (
              select
                e.at, e.cause, e.document, e.payment, e.id, e.currency,
                case
                  when e.debit = 'receivable' then e.amount
                  when e.credit = 'receivable' then -e.amount
                  else 0
                end
                + case
                  when e.debit = 'customer_credit' then e.amount
                  when e.credit = 'customer_credit' then -e.amount
                  else 0
                end as amount
              from ledger_entry e
              join customer c on c.tenant = :tenant and c.id = e.customer and c.currency = e.currency
              where e.tenant = :tenant
                and e.customer = :customer
                and e.at >= :begin
                and e.at < :end
            ), told as (
              select at, cause, document, payment, currency, min(cast(id as text)) as first, sum(amount) as amount
              from change
              group by at, cause, document, payment, currency
            )
            select
              t.at, t.cause, t.document, t.payment, t.currency, t.amount,
              case d.kind when 'invoice' then 'INV-' else 'CN-' end
                || lpad(cast(d.number as text), greatest(6, length(cast(d.number as text))), '0') as number
            from told t
            left join document d on d.tenant = :tenant and d.id = t.document
            where t.amount <> 0
            order by t.at, t.first
            limit :most
            """,
            row ->
                new Moved(
                    row.instant("at"),
                    row.text("cause"),
                    row.maybeUuid("document").map(DocumentId::new),
                    row.maybeText("number"),
                    row.maybeUuid("payment").map(PaymentId::new),
                    money(row, "amount")));
  }

  /// Each with the balance after it.
  static List<Movement> running(Money opening, List<Moved> some) {
    var all = new ArrayList<Movement>();
    var balance = opening;
    for (var one : some) {
      balance = balance.plus(one.amount());
      all.add(
          new Movement(
              one.at(),
              one.cause(),
              one.document(),
              one.number(),
              one.payment(),
              one.amount(),
              balance));
    }
    return all;
  }

  private static Money money(Row row, String column) {
    return new Money(
        Currency.getInstance(row.text("currency")), row.decimal(column).longValueExact());
  }
}
