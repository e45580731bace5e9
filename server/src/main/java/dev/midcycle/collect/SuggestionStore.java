package dev.midcycle.collect;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.id.BankEntryId;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.DocumentNumber;
import dev.midcycle.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Documents that money which nobody knows may be for: a few of each kind, by an index each.
final class SuggestionStore {
  private SuggestionStore() {}

  record Found(BankEntryId entry, Suggestion.Candidate candidate) {}

  /// The oldest first.
  ///
  /// @param numbers that the texts of entries may mean
  static Answer<Found> ask(Tx tx, Map<BankEntryId, List<DocumentNumber>> numbers) {
    var named = Rows.of("numbers", "entry uuid", "kind text", "number bigint");
    numbers.forEach(
        (entry, some) -> some.forEach(one -> named.add(entry, one.kind().code(), one.value())));
    return tx.bind("entries", List.copyOf(numbers.keySet()))
        .with(named)
        .ask(
            """
            with asked as materialized (
              select id, currency, amount, lower(payer) as payer, payer_account
              from bank_entry
              where tenant = :tenant
                and id = any(cast(:entries as uuid[]))
            ), payer as (
              select distinct a.id as entry, p.customer
              from asked a
              cross join lateral (
                select payment
                from bank_entry b
                where b.tenant = :tenant
                  and b.payer_account = a.payer_account
                  and b.payer_account <> ''
                  and b.payment is not null
                limit 5
              ) b
              join payment p on p.tenant = :tenant and p.id = b.payment
            ), namesake as (
              select a.id as entry, c.id as customer
              from asked a
              cross join lateral (
                select id
                from customer c
                where c.tenant = :tenant
                  and c.name_lowered = a.payer
                limit 5
              ) c
            ), candidate as (
              select a.id as entry, d.id as document
              from asked a
              cross join lateral (
                select id
                from document d
                where d.tenant = :tenant
                  and d.currency = a.currency
                  and d.open = a.amount
                  and d.open > 0
                limit 20
              ) d
              union
              select numbers.entry, d.id
              from <numbers>
              join document d on d.tenant = :tenant and d.kind = numbers.kind and d.number = numbers.number
              union
              select w.entry, d.id
              from (
                select entry, customer
                from payer
                union
                select entry, customer
                from namesake
              ) w
              cross join lateral (
                select id
                from document d
                where d.tenant = :tenant
                  and d.customer = w.customer
                  and (d.open > 0 or d.written_off > 0)
                order by d.issued_at, d.id
                limit 5
              ) d
            )
            select
              o.entry, d.id, d.kind, d.number, d.customer, d.currency, d.open,
              (
                select name
                from customer c
                where c.tenant = :tenant
                  and c.id = d.customer) as name,
              exists (
                select 1
                from payer p
                where p.entry = o.entry
                  and p.customer = d.customer) as paid_before
            from candidate o
            join asked a on a.id = o.entry
            join document d on d.tenant = :tenant and d.id = o.document
            where d.kind = 'invoice'
              and d.status <> 'void'
              and d.total > 0
              and d.currency = a.currency
            order by d.issued_at, d.id
            """,
            SuggestionStore::read);
  }

  record PaidBy(PaymentId payment, Suggestions.Paid paid) {}

  /// For which document payments were recorded.
  static Answer<PaidBy> paid(Tx tx, List<PaymentId> payments) {
    return tx.bind("payments", payments)
        .ask(
            """
            select p.id as payment, d.id, d.kind, d.number
            from payment p
            join document d on d.tenant = p.tenant and d.id = p.document
            where p.tenant = :tenant
              and p.id = any(cast(:payments as uuid[]))
            """,
            row ->
                new PaidBy(
                    new PaymentId(row.uuid("payment")),
                    new Suggestions.Paid(new DocumentId(row.uuid("id")), number(row))));
  }

  private static DocumentNumber number(Row row) {
    return new DocumentNumber(
        Document.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)), row.number("number"));
  }

  private static Found read(Row row) {
    return new Found(
        new BankEntryId(row.uuid("entry")),
        new Suggestion.Candidate(
            new DocumentId(row.uuid("id")),
            number(row),
            new CustomerId(row.uuid("customer")),
            row.text("name"),
            new Money(Currency.getInstance(row.text("currency")), row.number("open")),
            row.flag("paid_before")));
  }
}
