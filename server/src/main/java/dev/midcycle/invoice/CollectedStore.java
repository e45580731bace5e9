package dev.midcycle.invoice;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import java.time.ZoneId;

/// Says when what is open of a document is collected by itself.
final class CollectedStore {
  /// Of the document `d` of the customer `c`, as `collected_at`.
  static final String AT =
      """
      (
        select w.at
        from work_item w
        where w.tenant = d.tenant
          and w.kind = 'collect'
          and w.object = d.id
          and d.open > 0
          and c.collection_method = 'charge_automatically') as collected_at\
      """;

  private CollectedStore() {}

  /// A document of which something is open.
  record Open(DocumentId document, CollectionTime time) {}

  /// Those of a customer, without what is past due.
  static Answer<Open> open(Tx tx, CustomerId customer) {
    return tx.bind("customer", customer)
        .ask(
            """
            select d.id, d.issued_at, d.issued_on, d.due_on, c.zone
            from document d
            join customer c on c.tenant = d.tenant and c.id = d.customer
            where d.tenant = :tenant
              and d.customer = :customer
              and d.open > 0
              and not exists (
                select 1
                from past_due late
                where late.tenant = d.tenant
                  and late.document = d.id)
            order by d.id
            """,
            row ->
                new Open(
                    new DocumentId(row.uuid("id")),
                    new CollectionTime(
                        row.instant("issued_at"),
                        row.date("issued_on"),
                        row.date("due_on"),
                        ZoneId.of(row.text("zone")))));
  }
}
