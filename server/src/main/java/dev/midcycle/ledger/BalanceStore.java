package dev.midcycle.ledger;

import dev.midcycle.bookkeeping.Account;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.Country;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Tax;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/// Sums of the books.
final class BalanceStore {

  /// What of each earning is revenue since the day of its document, by the beginning of the local
  /// day of `:at`.
  private static final String EARNED =
      """
      select q.customer, q.currency, q.sold, q.item, q.charge, <now> - <before> as amount
      from (
        select
          p.*,
          least(greatest(
            case p.unit
              when 'days' then
                cast(cast(:at as timestamptz) at time zone p.zone as date) - cast(p.origin at time zone p.zone as date)
              else floor(extract(epoch from <midnight>)) - floor(extract(epoch from p.origin))
            end, p.counted_from), p.counted_to) as now
        from (
          <points>
        ) p
        where p.at < :before
          and (cast(:customer as uuid) is null or p.customer = :customer)
      ) q
      """
          .replace("<now>", PointStore.upTo("q", "now"))
          .replace("<before>", PointStore.upTo("q", "before"))
          .replace(
              "<midnight>",
              PointStore.midnight(
                  "cast(cast(:at as timestamptz) at time zone p.zone as date)", "p.zone"))
          .replace("<points>", PointStore.POINTS);

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
            with earned as (
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
                .replace("<earned>", EARNED),
            BalanceStore::sum);
  }

  private static Sum sum(Row row) {
    var currency = Currency.getInstance(row.text("currency"));
    return new Sum(account(row), new Money(currency, row.decimal("amount").longValueExact()));
  }

  private static Account account(Row row) {
    return switch (Account.Type.valueOf(row.text("account").toUpperCase(Locale.ROOT))) {
      case RECEIVABLE -> new Account.Receivable();
      case CASH -> new Account.Cash(row.text("held_by"));
      case DEFERRED_REVENUE -> new Account.DeferredRevenue(sold(row));
      case REVENUE -> new Account.Revenue(sold(row));
      case TAX_PAYABLE -> new Account.TaxPayable(tax(row));
      case CUSTOMER_CREDIT -> new Account.CustomerCredit();
      case GRANTED_CREDIT -> new Account.GrantedCredit();
      case BAD_DEBT -> new Account.BadDebt();
      case UNALLOCATED_CASH -> new Account.UnallocatedCash(row.text("held_by"));
      case DISPUTED -> new Account.Disputed(row.text("held_by"));
    };
  }

  private static Account.Sold sold(Row row) {
    return new Account.Sold(
        Account.Sold.Kind.valueOf(row.text("sold").toUpperCase(Locale.ROOT)),
        row.text("item"),
        new ChargeKey(row.text("charge")));
  }

  private static Tax tax(Row row) {
    return new Tax(
        new Decimal(row.decimal("tax_rate")),
        row.flag("tax_inclusive"),
        row.maybeText("untaxed").map(why -> Tax.Untaxed.valueOf(why.toUpperCase(Locale.ROOT))),
        row.maybeText("tax_country").map(Country::new));
  }
}
