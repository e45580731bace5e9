package dev.midcycle.collect;

import dev.midcycle.db.Message;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.Currency;
import org.jdbi.v3.core.Handle;

/// What is open on documents, and which are to be collected.
final class OpenStore {
  private OpenStore() {}

  /// What is to be paid of a document.
  ///
  /// @param underWay whether a payment for it is not known yet
  /// @param now the tenant's time
  record Open(
      DocumentId document, CustomerId customer, Money amount, boolean underWay, Instant now) {}

  static Message.Answer<DocumentId> due(Message message, Instant system) {
    return message
        .bind("system", system)
        .ask(
            """
            select d.object
            from due d
            join tenant t on t.id = d.tenant
            where d.tenant = :tenant
              and d.kind = 'collect'
              and d.instant <= coalesce(t.clock, :system)
            order by d.instant, d.object
            """,
            row -> new DocumentId(row.uuid("object")));
  }

  static Message.Answer<DocumentId> open(Message message, CustomerId customer) {
    return message
        .bind("customer", customer)
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
  static Message.Answer<Open> lock(Message message, DocumentId document, Instant system) {
    return message
        .bind("document", document)
        .bind("system", system)
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
            """)
        .ask(
            """
            select
              d.id,
              d.customer,
              d.currency,
              d.open,
              coalesce(t.clock, :system) as now,
              exists (
                select 1
                from payment p
                where p.tenant = d.tenant
                  and p.document = d.id
                  and p.state in ('started', 'unknown')) as under_way
            from document d
            join tenant t on t.id = d.tenant
            where d.tenant = :tenant
              and d.id = :document
            """,
            row ->
                new Open(
                    new DocumentId(row.uuid("id")),
                    new CustomerId(row.uuid("customer")),
                    new Money(Currency.getInstance(row.text("currency")), row.number("open")),
                    row.flag("under_way"),
                    row.instant("now")));
  }

  static void done(Handle handle, TenantId tenant, DocumentId document) {
    var message = new Message(tenant);
    done(message, document);
    message.send(handle);
  }

  /// Is not to be tried again by itself.
  static void done(Message message, DocumentId document) {
    message
        .bind("document", document)
        .add(
            """
            delete from due
            where tenant = :tenant
              and kind = 'collect'
              and object = :document
            """);
  }

  static void paid(Message message, Open open, Money amount) {
    message
        .bind("document", open.document())
        .bind("paidAmount", amount.minor())
        .bind("paidAt", open.now())
        .add(
            """
            update document
            set
              open = open - :paidAmount,
              status = case when open = :paidAmount then 'paid' else status end,
              paid_at = case when open = :paidAmount then cast(:paidAt as timestamptz) end
            where tenant = :tenant
              and id = :document
            """);
  }
}
