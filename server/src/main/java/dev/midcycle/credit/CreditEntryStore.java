package dev.midcycle.credit;

import dev.midcycle.audit.Actor;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Conditions;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.drafting.CreditBalance;
import dev.midcycle.id.CreditEntryId;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.money.Money;
import java.util.Currency;
import java.util.Locale;

/// Lists what has moved credit balances.
final class CreditEntryStore {
  private CreditEntryStore() {}

  static Answer<Credits.Listed> entries(Tx tx, CustomerId customer, Page.Slice slice) {
    var conditions =
        new Conditions()
            .when(
                "after",
                slice.after(),
                """
                (e.at, e.id) < (
                  select at, id
                  from credit_entry
                  where tenant = :tenant
                    and id = :after)\
                """);
    return tx.bind("customer", customer)
        .bind("limit", slice.oneMore())
        .with(conditions)
        .ask(
            """
            select
              e.id, e.currency, e.amount, e.kind, e.document, e.payment, e.note, e.at, e.recorded_by,
              g.unused, g.expires_at,
              -- What a payment for a change left over comes of a credit note.
              e.kind = 'credited' and e.payment is not null and exists (
                select
                from document d
                where d.tenant = e.tenant
                  and d.id = e.document
                  and d.total > 0) as overpaid
            from credit_entry e
            left join credit_grant g on g.tenant = e.tenant and g.id = e.id
            where e.tenant = :tenant
              and e.customer = :customer
            <conditions>
            order by e.at desc, e.id desc
            limit :limit
            """,
            row -> listed(row, customer));
  }

  private static Credits.Listed listed(Row row, CustomerId customer) {
    var currency = Currency.getInstance(row.text("currency"));
    var entry =
        new CreditEntry(
            row.uuid("id"),
            customer,
            new Money(currency, row.number("amount")),
            CreditEntry.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
            row.maybeUuid("document").map(DocumentId::new),
            row.maybeUuid("payment").map(PaymentId::new),
            row.text("note"),
            row.instant("at"),
            new Actor(row.text("recorded_by")));
    var limit =
        row.maybeInstant("expires_at")
            .map(at ->
                new CreditBalance.Expiring(
                    new CreditEntryId(entry.id()), at, new Money(currency, row.number("unused"))));
    return new Credits.Listed(entry, limit, row.flag("overpaid"));
  }
}
