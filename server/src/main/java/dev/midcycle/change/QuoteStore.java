package dev.midcycle.change;

import dev.midcycle.audit.Actor;
import dev.midcycle.customer.Labels;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.FactId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.rating.Usage;
import dev.midcycle.subscription.BillingJson;
import dev.midcycle.subscription.LabelJson;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// Rows of `quote` and `quote_confirmation`.
final class QuoteStore {
  private QuoteStore() {}

  static void insert(Tx tx, Quote quote, QuotedChange decided) {
    tx.bind("quote", quote.id())
        .bind("customer", quote.customer())
        .bind("subscription", quote.subscription())
        .bind("fact", quote.fact())
        .bind("request", BillingJson.REQUEST.write(quote.request()))
        .bind("externalId", quote.labels().externalId())
        .bind("metadata", LabelJson.write(quote.labels().metadata()))
        .bind("since", quote.request().since())
        .bind("instant", quote.instant())
        .bind("expiresAt", quote.expiresAt())
        .bind("catalogVersion", quote.catalogVersion())
        .bind("fingerprint", quote.fingerprint())
        .bind(
            "usage",
            Optional.of(quote.usage()).filter(used -> !used.isNone()).map(BillingJson.USAGE::write))
        .bind("decided", QuoteJson.CHANGE.write(decided))
        .bind("asked", quote.asked())
        .bind("who", quote.who().name())
        .add(
            """
            insert into quote (
              tenant, id, customer, subscription, fact, request, external_id, metadata, since, instant, expires_at,
              catalog_version, fingerprint, usage, decided, asked, made_by)
            values (
              :tenant, :quote, :customer, :subscription, :fact, cast(:request as jsonb), cast(:externalId as text),
              cast(:metadata as jsonb), :since, :instant, :expiresAt, :catalogVersion, :fingerprint,
              cast(:usage as jsonb), cast(:decided as json), cast(:asked as json), :who)
            """);
  }

  /// Whoever confirms it holds its customer, so that it is not locked itself.
  static Answer<Quote> find(Tx tx, QuoteId id) {
    return tx.bind("quote", id)
        .ask(
            """
            select
              q.*,
              coalesce(q.asked, q.shown -> 'request') as asked_for,
              coalesce(c.state, 'open') as state,
              c.payment,
              coalesce(c.documents, '{}') as documents
            from quote q
            left join quote_confirmation c on c.tenant = q.tenant and c.quote = q.id
            where q.tenant = :tenant
              and q.id = :quote
            """,
            QuoteStore::read);
  }

  /// What becomes of a quote is a row of its own: the quote itself is written once.
  static void confirm(Tx tx, Confirmation confirmation, Instant at) {
    tx.bind("quote", confirmation.quote())
        .bind("confirmedAt", at)
        .bind("quotePayment", confirmation.payment())
        .bind("quoteDocuments", confirmation.documents())
        .add(
            """
            insert into quote_confirmation (tenant, quote, state, confirmed_at, payment, documents)
            values (
              :tenant, :quote, 'confirmed', :confirmedAt, cast(:quotePayment as uuid),
              cast(:quoteDocuments as uuid[]))
            on conflict (tenant, quote) do update
            set
              state = excluded.state,
              confirmed_at = excluded.confirmed_at,
              payment = excluded.payment,
              documents = excluded.documents
            """);
  }

  static void move(Tx tx, QuoteId id, Quote.State state, PaymentId payment) {
    tx.bind("quote", id)
        .bind("quoteState", state.code())
        .bind("quotePayment", payment)
        .add(
            """
            insert into quote_confirmation (tenant, quote, state, payment)
            values (:tenant, :quote, :quoteState, :quotePayment)
            on conflict (tenant, quote) do update
            set state = excluded.state, payment = excluded.payment
            """);
  }

  private static Quote read(Row row) {
    return new Quote(
        new QuoteId(row.uuid("id")),
        new CustomerId(row.uuid("customer")),
        new SubscriptionId(row.uuid("subscription")),
        new FactId(row.uuid("fact")),
        BillingJson.REQUEST.read(row.text("request")),
        new Labels(row.maybeText("external_id"), LabelJson.metadata(row.text("metadata"))),
        row.text("asked_for"),
        row.instant("instant"),
        row.instant("expires_at"),
        row.count("catalog_version"),
        row.text("fingerprint"),
        row.maybeText("usage").map(BillingJson.USAGE::read).orElse(Usage.NONE),
        content(row),
        new Actor(row.text("made_by")),
        Quote.State.valueOf(row.text("state").toUpperCase(Locale.ROOT)),
        row.maybeUuid("payment").map(PaymentId::new),
        row.uuids("documents").stream().map(DocumentId::new).toList());
  }

  private static Quote.Content content(Row row) {
    return row.maybeText("decided")
        .<Quote.Content>map(QuoteJson.CHANGE::read)
        .orElseGet(() -> new Quote.Shown(row.text("shown")));
  }
}
