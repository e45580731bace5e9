package dev.midcycle.invoice;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.subscription.BillingJson;
import java.util.Locale;

/// Reads what documents charge for usage.
final class BilledUsageStore {
  private BilledUsageStore() {}

  static Answer<BilledUsage> lines(Tx tx, SubscriptionId subscription) {
    return tx.bind("subscription", subscription)
        .ask(
            """
            select d.id, d.kind, d.number, l.content, d.issued_at, l.position
            from document d
            join document_line l on l.tenant = d.tenant and l.document = d.id
            where d.tenant = :tenant
              and d.subscription = :subscription
              and l.content -> 'rate' ->> 'kind' = 'reckoned'
              and l.charge <> 'minimum'
            union all
            select d.id, d.kind, d.number, l.content, d.issued_at, l.position
            from document_line l
            join document d on d.tenant = l.tenant and d.id = l.document
            where l.tenant = :tenant
              and l.subscription = :subscription
              and l.content -> 'rate' ->> 'kind' = 'reckoned'
              and l.charge <> 'minimum'
            order by issued_at, id, position
            """,
            row ->
                new BilledUsage(
                    new DocumentId(row.uuid("id")),
                    new DocumentNumber(
                        Document.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                        row.number("number")),
                    BillingJson.LINE.read(row.text("content"))));
  }
}
