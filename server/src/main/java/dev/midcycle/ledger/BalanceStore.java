package dev.midcycle.ledger;

import dev.midcycle.bookkeeping.Account;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/// Sums of the books.
final class BalanceStore {

  /// What of each earning has become revenue since the last month that was closed.
  private static final String EARNED =
      PointStore.earned(
          "(select ends from closed)",
          ":at",
          """
          and e.at < :before
          and (cast(:customer as uuid) is null or e.customer = :customer)
          and ((select ends from closed) = '-infinity'
            or e.ends > cast((select ends from closed) as date) - 2
            or e.reverses
            or e.happened_at is not null)
          """);

  private BalanceStore() {}

  /// What an account was debited less what it was credited.
  record Sum(Account account, Money debit) {}

  /// @param before all entries up to this instant, not included
  /// @param at days of service that have passed by then
  static Answer<Sum> ask(Tx tx, Optional<CustomerId> customer, Instant before, Instant at) {
    return tx.bind("before", before)
        .bind("at", at)
        .bind("customer", customer)
        .ask(
            """
            with closed as (
              select <closed> as ends
            ), earned as (
            <earned>
            ), entry as (
              select *
              from ledger_entry
              where tenant = :tenant
                and at < :before
                and (cast(:customer as uuid) is null or customer = :customer)
            ), side as (
              select
                debit as account, currency, sold, item, charge, tax_country, tax_rate, tax_inclusive, untaxed, held_by,
                amount
              from entry
              union all
              select
                credit, currency, sold, item, charge, tax_country, tax_rate, tax_inclusive, untaxed, held_by, -amount
              from entry
              union all
              select 'deferred_revenue', currency, sold, item, charge, null, null, null, null, null, amount
              from earned
              union all
              select 'revenue', currency, sold, item, charge, null, null, null, null, null, -amount
              from earned
            ), told as (
              select
                account,
                currency,
                case when account in ('deferred_revenue', 'revenue') then sold end as sold,
                case when account in ('deferred_revenue', 'revenue') then item end as item,
                case when account in ('deferred_revenue', 'revenue') then charge end as charge,
                case when account = 'tax_payable' then tax_country end as tax_country,
                case when account = 'tax_payable' then tax_rate end as tax_rate,
                case when account = 'tax_payable' then tax_inclusive end as tax_inclusive,
                case when account = 'tax_payable' then untaxed end as untaxed,
                case when account in ('cash', 'unallocated_cash', 'disputed') then held_by end as held_by,
                amount
              from side
            )
            select
              account, currency, sold, item, charge, tax_country, tax_rate, tax_inclusive, untaxed, held_by,
              sum(amount) as amount
            from told
            group by account, currency, sold, item, charge, tax_country, tax_rate, tax_inclusive, untaxed, held_by
            having sum(amount) <> 0
            order by currency, account, sold, item, charge, tax_country, tax_rate, tax_inclusive, untaxed, held_by
            """
                .replace("<closed>", PointStore.CLOSED)
                .replace("<earned>", EARNED),
            BalanceStore::sum);
  }

  private static Sum sum(Row row) {
    var currency = Currency.getInstance(row.text("currency"));
    return new Sum(
        AccountRows.account(row.text("account"), row),
        new Money(currency, row.decimal("amount").longValueExact()));
  }
}
