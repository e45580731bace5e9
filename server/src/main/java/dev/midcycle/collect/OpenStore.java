package dev.midcycle.collect;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.invoice.DocumentNumber;
import dev.midcycle.money.Money;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.PaymentMethod;
import dev.midcycle.payment.Payments;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/// What is open on documents.
final class OpenStore {
  private OpenStore() {}

  /// Holds the customer whose payment it is.
  static void lockPayer(Tx tx, PaymentId payment) {
    tx.bind("payment", payment)
        .add(
            """
            select 1
            from customer
            where tenant = :tenant
              and id = (
                select customer
                from payment
                where tenant = :tenant
                  and id = :payment)
            for no key update
            """);
  }

  /// What is to be paid of a document.
  ///
  /// @param charges whether there was anything to be paid of it, and it is not void
  /// @param writtenOff what nobody is asked for any more, and a payment takes back
  /// @param underWay whether a payment for it is not known yet
  /// @param charged whether what its customer owes is charged by itself
  /// @param issuedAt when it was issued
  /// @param overdueAt from when on its time to be paid is over
  /// @param now the tenant's time
  record Open(
      DocumentId document,
      boolean charges,
      CustomerId customer,
      Money amount,
      Money writtenOff,
      boolean underWay,
      boolean charged,
      ZoneId zone,
      Instant issuedAt,
      Instant overdueAt,
      Instant now) {}

  /// How much is open of a document.
  record Amount(DocumentId document, Money open) {}

  /// Of a customer's documents in a currency, oldest first.
  static Answer<Amount> open(Tx tx, CustomerId customer, Currency currency) {
    return tx.bind("customer", customer)
        .bind("currency", currency.getCurrencyCode())
        .ask(
            """
            select id, open
            from document
            where tenant = :tenant
              and customer = :customer
              and currency = :currency
              and open > 0
            order by issued_at, id
            """,
            row ->
                new Amount(
                    new DocumentId(row.uuid("id")), new Money(currency, row.number("open"))));
  }

  /// What a customer pays with.
  static List<PaymentMethod> methods(Tx tx, CustomerId customer) {
    var found = Payments.askMethods(tx, customer);
    tx.send();
    return found.rows();
  }

  /// Whose a document is.
  ///
  /// @param subscriptions that it is for
  /// @param catalog of which they are
  record Owned(List<SubscriptionId> subscriptions, String catalog) {
    Owned {
      subscriptions = List.copyOf(subscriptions);
    }
  }

  static Answer<Owned> whose(Tx tx, DocumentId document) {
    return tx.bind("document", document)
        .ask(
            """
            with owned as materialized (
              select subscription
              from document
              where tenant = :tenant
                and id = :document
                and subscription is not null
              union
              select subscription
              from document_line
              where tenant = :tenant
                and document = :document
                and subscription is not null
            )
            select
              array(
                select subscription
                from owned
                order by subscription) as subscriptions,
              (
                select s.catalog
                from subscription s
                where s.tenant = :tenant
                  and s.id = (
                    select subscription
                    from owned
                    order by subscription
                    limit 1)) as catalog
            """,
            row ->
                new Owned(
                    row.uuids("subscriptions").stream().map(SubscriptionId::new).toList(),
                    row.text("catalog")));
  }

  /// The document with a number, or the one that stands in its place where that is void.
  static Answer<DocumentId> numbered(Tx tx, DocumentNumber number) {
    return tx.bind("kind", number.kind().code())
        .bind("number", number.value())
        .ask(
            """
            with recursive later as (
              select id, 0 as place
              from document
              where tenant = :tenant
                and kind = :kind
                and number = :number
              union all
              select d.id, l.place + 1
              from document d
              join later l on d.replaces = l.id
              where d.tenant = :tenant
            )
            select id
            from later
            order by place desc
            limit 1
            """,
            row -> new DocumentId(row.uuid("id")));
  }

  private static final String CUSTOMER =
      """
      select id
      from customer
      where tenant = :tenant
        and id = (
          select customer
          from document
          where tenant = :tenant
            and id = :document)
      for no key update
      """;

  /// The customer first, then the document. Whoever has a customer may wait for a piece of work;
  /// whoever has taken that from the queue does not wait for a customer: [#lockFree].
  static Answer<Open> lock(Tx tx, DocumentId document, Instant system) {
    tx.bind("document", document).add(CUSTOMER);
    return open(tx, document, system);
  }

  /// What of a document is locked, if nobody else has its customer.
  ///
  /// @param customer nothing where somebody has
  record Free(Answer<CustomerId> customer, Answer<Open> open) {
    boolean isTaken() {
      return open.first().isPresent() && customer.first().isEmpty();
    }
  }

  static Free lockFree(Tx tx, DocumentId document, Instant system) {
    var customer =
        tx.bind("document", document)
            .ask(CUSTOMER.strip() + " skip locked", row -> new CustomerId(row.uuid("id")));
    return new Free(customer, open(tx, document, system));
  }

  private static Answer<Open> open(Tx tx, DocumentId document, Instant system) {
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
              c.collection_method = 'charge_automatically' as charged,
              d.issued_at,
              d.overdue_at,
              d.written_off,
              coalesce(t.clock, :system) as now,
              -- Looked up, where `exists` may gather the payments of a whole tenant.
              coalesce(
                (
                  select true
                  from payment p
                  where p.tenant = d.tenant
                    and p.document = d.id
                    and p.state in <open>
                  limit 1),
                false) as under_way
            from document d
            join tenant t on t.id = d.tenant
            join customer c on c.tenant = d.tenant and c.id = d.customer
            where d.tenant = :tenant
              and d.id = :document
            """
                .replace("<open>", Payment.State.OPEN),
            row ->
                new Open(
                    new DocumentId(row.uuid("id")),
                    row.flag("charges"),
                    new CustomerId(row.uuid("customer")),
                    new Money(Currency.getInstance(row.text("currency")), row.number("open")),
                    new Money(
                        Currency.getInstance(row.text("currency")), row.number("written_off")),
                    row.flag("under_way"),
                    row.flag("charged"),
                    ZoneId.of(row.text("zone")),
                    row.instant("issued_at"),
                    row.instant("overdue_at"),
                    row.instant("now")));
  }
}
