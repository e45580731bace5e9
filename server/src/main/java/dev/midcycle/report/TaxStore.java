package dev.midcycle.report;

import dev.midcycle.catalog.Country;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Tax;
import java.util.Currency;
import java.util.Locale;

/// Tax by place and rate.
final class TaxStore {
  private TaxStore() {}

  /// A rate of zero has no entry: what was sold at it is found by the documents of the entries. So
  /// is what has no rate at all, which is what is left of the document.
  static Answer<Taxes.Line> ask(Tx tx, Days days) {
    return tx.bind("begin", days.begin())
        .bind("end", days.end())
        .ask(
            """
            with entry as (
              select *
              from ledger_entry
              where tenant = :tenant
                and at >= :begin
                and at < :end
                and cause in ('issued', 'voided')
            ), sale as (
              select distinct document, case cause when 'issued' then 1 else -1 end as sign
              from entry
            ), told as (
              select
                currency, tax_country as country, tax_rate as rate, tax_inclusive as inclusive, untaxed, 0 as net,
                case credit when 'tax_payable' then amount else -amount end as tax
              from entry
              where tax_rate is not null
              union all
              select
                t.currency, t.country, t.rate, t.inclusive, t.untaxed,
                p.sign * (case when t.inclusive then t.base - t.tax else t.base end), 0
              from sale p
              join document_tax t on t.tenant = :tenant and t.document = p.document
              union all
              select d.currency, null, 0, false, null, p.sign * (d.subtotal - coalesce(t.base, 0)), 0
              from sale p
              join document d on d.tenant = :tenant and d.id = p.document
              cross join lateral (
                select sum(t.base) as base
                from document_tax t
                where t.tenant = :tenant
                  and t.document = d.id
              ) t
            )
            select currency, country, rate, inclusive, untaxed, sum(net) as net, sum(tax) as tax
            from told
            group by currency, country, rate, inclusive, untaxed
            having sum(net) <> 0 or sum(tax) <> 0
            order by currency, country nulls last, rate, inclusive, untaxed
            """,
            row -> new Taxes.Line(rate(row), money(row, "net"), money(row, "tax")));
  }

  private static Tax rate(Row row) {
    return new Tax(
        new Decimal(row.decimal("rate")),
        row.flag("inclusive"),
        row.maybeText("untaxed").map(why -> Tax.Untaxed.valueOf(why.toUpperCase(Locale.ROOT))),
        row.maybeText("country").map(Country::new));
  }

  private static Money money(Row row, String column) {
    return new Money(
        Currency.getInstance(row.text("currency")), row.decimal(column).longValueExact());
  }
}
