package dev.midcycle.invoice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.midcycle.charging.Cause;
import dev.midcycle.customer.CustomerJson;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Line;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Money;
import dev.midcycle.payment.PastDues;
import dev.midcycle.payment.Payments;
import dev.midcycle.subscription.BillingJson;
import dev.midcycle.subscription.Causes;
import dev.midcycle.terms.Fact;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Reads documents.
final class DocumentStore {
  private DocumentStore() {}

  /// @param subscription whose it is, where the document does not say it
  private record LineRow(UUID document, Optional<SubscriptionId> subscription, Line line) {
    private Bill.Of of(Document whole) {
      return new Bill.Of(subscription.or(whole::subscription).orElseThrow(), line);
    }
  }

  /// The ids of facts are those of their subscription alone.
  private record FactKey(SubscriptionId subscription, FactId id) {
    static Optional<FactKey> behind(Document document) {
      return switch (document.cause()) {
        case Cause.Period _, Cause.Ended _, Cause.Together _, Cause.ByHand _ -> Optional.empty();
        case Cause.Happened(var fact) ->
            document.subscription().map(subscription -> new FactKey(subscription, fact));
      };
    }
  }

  private record FactRow(FactKey key, Fact.Happening happening) {}

  /// Whole documents, once the message is sent.
  record Found(
      Answer<Document> bare, Answer<LineRow> lines, Optional<Answer<Payments.Attempt>> payments) {
    List<Document> documents(Happenings happenings) {
      var linesOf = lines.rows().stream().collect(groupingBy(LineRow::document));
      var paymentsOf =
          payments.stream()
              .flatMap(answer -> answer.rows().stream())
              .collect(groupingBy(Payments.Attempt::document));
      var facts = happenings.byKey();
      return bare.rows().stream()
          .map(one ->
              one.with(
                  happening(one, facts),
                  linesOf.getOrDefault(one.id().uuid(), List.of()).stream()
                      .map(row -> row.of(one))
                      .toList(),
                  paymentsOf.getOrDefault(one.id(), List.of())))
          .toList();
    }

    /// Whether nothing happened that any of them was issued for.
    boolean causedByTime() {
      return keys().isEmpty();
    }

    /// Those for several subscriptions.
    List<DocumentId> together() {
      return bare.rows().stream()
          .filter(one -> one.subscription().isEmpty())
          .map(Document::id)
          .toList();
    }

    private List<FactKey> keys() {
      return bare.rows().stream().map(FactKey::behind).flatMap(Optional::stream).toList();
    }

    /// The catalogue versions that their lines name.
    Set<Integer> versions() {
      return lines.rows().stream()
          .flatMap(row -> BillingJson.versionsIn(row.line()).stream())
          .collect(toUnmodifiableSet());
    }

    private static Optional<Fact.Happening> happening(
        Document document, Map<FactKey, Fact.Happening> facts) {
      return FactKey.behind(document).map(facts::get);
    }
  }

  /// What happened that documents were issued for, once the message is sent.
  record Happenings(Optional<Answer<FactRow>> facts) {
    static final Happenings NONE = new Happenings(Optional.empty());

    private Map<FactKey, Fact.Happening> byKey() {
      return facts.stream()
          .flatMap(answer -> answer.rows().stream())
          .collect(toMap(FactRow::key, FactRow::happening));
    }
  }

  static Found find(Tx tx, TenantId tenant, List<DocumentId> ids) {
    var wanted =
        new Subquery(
            "wanted",
            """
            select *
            from document
            where tenant = :tenant
              and id = any(cast(:ids as uuid[]))
            """,
            Map.of("ids", ids));
    return new Found(
        bare(tx, wanted, "issued_at, id"),
        lines(tx, wanted),
        Optional.of(Payments.ask(tx, tenant, ids)));
  }

  /// Newest first, without payments.
  static Found list(Tx tx, DocumentFilter filter, Page.Slice slice) {
    var wanted = ListedStore.wanted(filter, slice);
    return new Found(
        bare(tx, wanted, "issued_at desc, id desc"), lines(tx, wanted), Optional.empty());
  }

  /// The documents as they stand in their own table, with their customer's zone.
  private static Answer<Document> bare(Tx tx, Subquery wanted, String order) {
    return tx.parameters()
        .with(wanted)
        .ask(
            """
            with <wanted>
            select d.*, c.zone, <late>, <replacement>
            from wanted d
            <replacing>
            join customer c on c.tenant = d.tenant and c.id = d.customer
            left join past_due late on late.tenant = d.tenant and late.document = d.id and d.open > 0
            order by <order>
            """
                .replace("<order>", order)
                .replace("<late>", PastDues.COLUMNS + ", " + CollectedStore.AT)
                .replace("<replacement>", ReplacementStore.COLUMNS)
                .replace("<replacing>", ReplacementStore.JOINS),
            DocumentStore::read);
  }

  private static Answer<LineRow> lines(Tx tx, Subquery wanted) {
    return tx.parameters()
        .with(wanted)
        .ask(
            """
            with <wanted>
            select document, subscription, content
            from document_line
            where tenant = :tenant
              and document in (select id from wanted)
            order by document, position
            """,
            row ->
                new LineRow(
                    row.uuid("document"),
                    row.maybeUuid("subscription").map(SubscriptionId::new),
                    BillingJson.LINE.read(row.text("content"))));
  }

  /// The facts that documents were issued for, and no others: a subscription may have any number.
  static Happenings happenings(Tx tx, Found found) {
    var keys = found.keys();
    return new Happenings(
        Optional.of(
            tx.bind("factSubscriptions", keys.stream().map(FactKey::subscription).toList())
                .bind("factIds", keys.stream().map(FactKey::id).toList())
                .ask(
                    """
                    select subscription, id, happening
                    from fact
                    where tenant = :tenant
                      and (subscription, id) in (
                        select *
                        from unnest(cast(:factSubscriptions as uuid[]), cast(:factIds as uuid[])))
                    """,
                    row ->
                        new FactRow(
                            new FactKey(
                                new SubscriptionId(row.uuid("subscription")),
                                new FactId(row.uuid("id"))),
                            BillingJson.HAPPENING.read(row.text("happening"))))));
  }

  /// The key of the catalogue that a document's subscription is of.
  static Answer<String> catalog(Tx tx, DocumentId id) {
    return tx.bind("ofDocument", id)
        .ask(
            """
            select s.catalog
            from subscription s
            where s.tenant = :tenant
              and s.id = (
                select coalesce(
                  d.subscription,
                  (
                    select l.subscription
                    from document_line l
                    where l.tenant = d.tenant and l.document = d.id
                    order by l.position
                    limit 1))
                from document d
                where d.tenant = :tenant
                  and d.id = :ofDocument)
            """,
            row -> row.text("catalog"));
  }

  /// The number of a document, as [DocumentNumber] writes it, and its [PaymentReference].
  static Subquery number(DocumentId id) {
    return new Subquery(
        "number",
        """
        select array[
          letters || '-' || digits,
          'RF' || lpad(cast(98 - mod(cast(counted || digits || '271500' as numeric), 97) as text), 2, '0') || letters || digits
        ] as texts
        from (
          select
            case kind when 'invoice' then 'INV' else 'CN' end as letters,
            case kind when 'invoice' then '182331' else '1223' end as counted,
            lpad(cast(number as text), greatest(6, length(cast(number as text))), '0') as digits
          from document
          where tenant = :tenant
            and id = :numbered
        ) it
        """,
        Map.of("numbered", id));
  }

  private static Document read(Row row) {
    return new Document(
        new DocumentId(row.uuid("id")),
        new CustomerId(row.uuid("customer")),
        row.maybeUuid("subscription").map(SubscriptionId::new),
        new DocumentNumber(
            Document.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)), row.number("number")),
        Causes.read(row.text("cause")),
        Optional.empty(),
        ZoneId.of(row.text("zone")),
        row.instant("issued_at"),
        row.date("issued_on"),
        row.date("due_on"),
        amounts(row),
        Document.Status.valueOf(row.text("status").toUpperCase(Locale.ROOT)),
        row.maybeInstant("paid_at"),
        row.maybeText("billing_details").map(CustomerJson.DETAILS::read),
        row.maybeText("purchase_order"),
        ReplacementStore.read(row),
        List.of(),
        List.of(),
        PastDues.read(row),
        row.maybeInstant("collected_at"));
  }

  private static Document.Amounts amounts(Row row) {
    var currency = Currency.getInstance(row.text("currency"));
    return new Document.Amounts(
        new Money(currency, row.number("subtotal")),
        new Money(currency, row.number("tax")),
        new Money(currency, row.number("total")),
        new Money(currency, row.number("credit_applied")),
        new Money(currency, row.number("lowered")),
        new Money(currency, row.number("relieved")),
        new Money(currency, row.number("credited")),
        new Money(currency, row.number("refunded")),
        new Money(currency, row.number("due")),
        new Money(currency, row.number("open")),
        new Money(currency, row.number("written_off")));
  }
}
