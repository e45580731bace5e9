package dev.midcycle.collect;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;

/// What is open on documents.
final class OpenStore {
  private OpenStore() {}

  /// What is to be paid of a document.
  ///
  /// @param charges whether there was anything to be paid of it, and it is not void
  /// @param writtenOff what nobody is asked for any more, and a payment takes back
  /// @param underWay whether a payment for it is not known yet
  /// @param now the tenant's time
  record Open(
      DocumentId document,
      boolean charges,
      CustomerId customer,
      Money amount,
      Money writtenOff,
      boolean underWay,
      ZoneId zone,
      Instant now) {}

  static Answer<DocumentId> open(Tx tx, CustomerId customer) {
    return tx.bind("customer", customer)
        .ask(
            """
            select id
            from document
            where tenant = :tenant
              and customer = :customer
              and open > 0
            order by issued_at, id
            """,
            row -> new DocumentId(row.uuid("id")));
  }

  /// The customer first, then the document.
  static Answer<Open> lock(Tx tx, DocumentId document, Instant system) {
    tx.bind("document", document)
        .add(
            """
            select 1
            from customer
            where tenant = :tenant
              and id = (
                select customer
                from document
                where tenant = :tenant
                  and id = :document)
            for no key update
            """);
    return tx.bind("document", document)
        .bind("system", system)
        .ask(
            """
            select
              d.id,
              d.customer,
              d.total > 0 and d.status <> 'void' as charges,
              d.currency,
              d.open,
              c.zone,
              d.written_off,
              coalesce(t.clock, :system) as now,
              exists (
                select 1
                from payment p
                where p.tenant = d.tenant
                  and p.document = d.id
                  and p.state in ('started', 'unknown')) as under_way
            from document d
            join tenant t on t.id = d.tenant
            join customer c on c.tenant = d.tenant and c.id = d.customer
            where d.tenant = :tenant
              and d.id = :document
            """,
            row ->
                new Open(
                    new DocumentId(row.uuid("id")),
                    row.flag("charges"),
                    new CustomerId(row.uuid("customer")),
                    new Money(Currency.getInstance(row.text("currency")), row.number("open")),
                    new Money(
                        Currency.getInstance(row.text("currency")), row.number("written_off")),
                    row.flag("under_way"),
                    ZoneId.of(row.text("zone")),
                    row.instant("now")));
  }
}
