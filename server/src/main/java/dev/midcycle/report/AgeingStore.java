package dev.midcycle.report;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.money.Money;
import dev.midcycle.report.Ageing.Ages;
import java.util.Currency;

/// What was open of each document, by the books.
final class AgeingStore {
  private static final String OPEN =
      """
      moved as (
        select customer, currency, document, case debit when 'receivable' then amount else -amount end as amount
        from ledger_entry
        where tenant = :tenant
          and at < :before
          and 'receivable' in (debit, credit)
        union all
        select customer, currency, lowered, -amount
        from ledger_lowered
        where tenant = :tenant
          and at < :before
        union all
        select customer, currency, document, amount
        from ledger_lowered
        where tenant = :tenant
          and at < :before
      ), open as (
        select customer, currency, document, sum(amount) as amount
        from moved
        group by customer, currency, document
        having sum(amount) <> 0
      ), aged as (
        select o.customer, o.currency, o.amount, :day - d.due_on as age
        from open o
        left join document d on d.tenant = :tenant and d.id = o.document
      )\
      """;

  private static final String SUMS =
      """
      coalesce(sum(amount) filter (where coalesce(age, 0) <= 0), 0) as current,
      coalesce(sum(amount) filter (where age between 1 and 30), 0) as to_30,
      coalesce(sum(amount) filter (where age between 31 and 60), 0) as to_60,
      coalesce(sum(amount) filter (where age between 61 and 90), 0) as to_90,
      coalesce(sum(amount) filter (where age > 90), 0) as older\
      """;

  private AgeingStore() {}

  static Answer<Ages> totals(Tx tx, Days days) {
    return tx.bind("before", days.end())
        .bind("day", days.to())
        .ask(
            """
            with <open>
            select currency, <sums>
            from aged
            group by currency
            order by currency
            """
                .replace("<open>", OPEN)
                .replace("<sums>", SUMS),
            AgeingStore::ages);
  }

  static Answer<Ageing.OfCustomer> customers(Tx tx, Days days, Page.Slice slice) {
    return tx.bind("before", days.end())
        .bind("day", days.to())
        .bind("after", slice.after())
        .bind("limit", slice.oneMore())
        .ask(
            """
            with <open>
            select a.customer, c.name, a.currency, <sums>
            from aged a
            join customer c on c.tenant = :tenant and c.id = a.customer
            where a.customer > coalesce(cast(:after as uuid), '00000000-0000-0000-0000-000000000000')
            group by a.customer, c.name, a.currency
            order by a.customer, a.currency
            limit :limit
            """
                .replace("<open>", OPEN)
                .replace("<sums>", SUMS),
            row ->
                new Ageing.OfCustomer(
                    new CustomerId(row.uuid("customer")), row.text("name"), ages(row)));
  }

  private static Ages ages(Row row) {
    return new Ages(
        money(row, "current"),
        money(row, "to_30"),
        money(row, "to_60"),
        money(row, "to_90"),
        money(row, "older"));
  }

  private static Money money(Row row, String column) {
    return new Money(
        Currency.getInstance(row.text("currency")), row.decimal(column).longValueExact());
  }
}
