package dev.midcycle.invoice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.midcycle.customer.BillingDetails;
import dev.midcycle.db.Conditions;
import dev.midcycle.db.Message;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.drafting.Line;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.payment.Payments;
import dev.midcycle.subscription.BillingJson;
import dev.midcycle.subscription.Causes;
import dev.midcycle.terms.Tax;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Reads documents.
final class DocumentStore {
  private DocumentStore() {}

  record LineRow(UUID document, Line line) {}

  /// Whole documents, once the message is sent.
  record Found(
      Message.Answer<Document> bare,
      Message.Answer<LineRow> lines,
      Message.Answer<Payments.Attempt> payments) {
    List<Document> documents() {
      var linesOf =
          lines.rows().stream()
              .collect(groupingBy(LineRow::document, mapping(LineRow::line, toList())));
      var paymentsOf =
          payments.rows().stream()
              .collect(
                  groupingBy(
                      Payments.Attempt::document, mapping(Payments.Attempt::payment, toList())));
      return bare.rows().stream()
          .map(one ->
              new Document(
                  one.id(),
                  one.customer(),
                  one.subscription(),
                  one.number(),
                  one.cause(),
                  one.issuedAt(),
                  one.issuedOn(),
                  one.dueOn(),
                  one.amounts(),
                  one.status(),
                  one.paidAt(),
                  one.billingDetails(),
                  linesOf.getOrDefault(one.id().uuid(), List.of()),
                  paymentsOf.getOrDefault(one.id(), List.of())))
          .toList();
    }
  }

  static Found find(Message message, TenantId tenant, List<DocumentId> ids) {
    var bare =
        message
            .bind("ids", ids)
            .ask(
                """
                select *
                from document
                where tenant = :tenant
                  and id = any(cast(:ids as uuid[]))
                order by issued_at, id
                """,
                DocumentStore::read);
    var lines =
        message.ask(
            """
            select document, content
            from document_line
            where tenant = :tenant
              and document = any(cast(:ids as uuid[]))
            order by document, position
            """,
            row ->
                new LineRow(
                    row.uuid("document"), BillingJson.read(row.text("content"), Line.class)));
    return new Found(bare, lines, Payments.ask(message, tenant, ids));
  }

  /// Newest first.
  static Message.Answer<Document> list(Message message, DocumentFilter filter, Page.Slice slice) {
    var conditions =
        new Conditions(message)
            .when("ofCustomer", filter.customer(), "customer = :ofCustomer")
            .when("ofSubscription", filter.subscription(), "subscription = :ofSubscription")
            .when("status", filter.status().map(Document.Status::code), "status = :status")
            .when("kind", filter.kind().map(Document.Kind::code), "kind = :kind")
            .when("from", filter.from(), "issued_at >= :from")
            .when("to", filter.to(), "issued_at < :to")
            .when(
                "after",
                slice.after(),
                """
                (issued_at, id) < (
                  select issued_at, id
                  from document
                  where tenant = :tenant
                    and id = :after)\
                """);
    return message
        .bind("limit", slice.oneMore())
        .ask(
            conditions.in(
                """
                select *
                from document
                where tenant = :tenant
                <conditions>
                order by issued_at desc, id desc
                limit :limit
                """),
            DocumentStore::read);
  }

  private static Document read(Row row) {
    return new Document(
        new DocumentId(row.uuid("id")),
        new CustomerId(row.uuid("customer")),
        new SubscriptionId(row.uuid("subscription")),
        new DocumentNumber(
            Document.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)), row.number("number")),
        Causes.read(row.text("cause")),
        row.instant("issued_at"),
        row.date("issued_on"),
        row.date("due_on"),
        amounts(row),
        Document.Status.valueOf(row.text("status").toUpperCase(Locale.ROOT)),
        row.maybeInstant("paid_at"),
        row.maybeText("billing_details").map(json -> BillingJson.read(json, BillingDetails.class)),
        List.of(),
        List.of());
  }

  private static Document.Amounts amounts(Row row) {
    var currency = Currency.getInstance(row.text("currency"));
    return new Document.Amounts(
        new Money(currency, row.number("subtotal")),
        new Tax(new Decimal(row.decimal("tax_rate")), row.flag("tax_inclusive")),
        new Money(currency, row.number("tax")),
        new Money(currency, row.number("total")),
        new Money(currency, row.number("credit_applied")),
        new Money(currency, row.number("lowered")),
        new Money(currency, row.number("credited")),
        new Money(currency, row.number("due")),
        new Money(currency, row.number("open")));
  }
}
