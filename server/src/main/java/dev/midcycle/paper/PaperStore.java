package dev.midcycle.paper;

import dev.midcycle.charging.Cause;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.DocumentNumber;
import dev.midcycle.subscription.BillingJson;
import dev.midcycle.subscription.Causes;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// Rows of `paper_source` and `paper`.
final class PaperStore {
  private static final String SOURCE =
      """
      select
        s.id, s.document, s.subscription, s.catalog, s.at, s.seller, l.content as logo, s.buyer, s.usage, s.open
      from paper_source s
      left join logo l on l.tenant = s.tenant and l.id = s.logo
      where s.tenant = :tenant
      """;

  private PaperStore() {}

  static Answer<Source> source(Tx tx, UUID id) {
    return tx.bind("id", id)
        .ask(
            SOURCE
                + """
                and s.id = :id
                """,
            PaperStore::read);
  }

  static Answer<byte[]> content(Tx tx, UUID source, Paper.Kind kind) {
    return tx.bind("source", source)
        .bind("kind", kind.code())
        .ask(
            """
            select content
            from paper
            where tenant = :tenant
              and source = :source
              and kind = :kind
            """,
            row -> row.bytes("content"));
  }

  /// Whoever was first is kept.
  static void insert(Tx tx, UUID source, Paper.Kind kind, byte[] content, Instant now) {
    tx.bind("source", source)
        .bind("kind", kind.code())
        .bind("content", content)
        .bind("now", now)
        .add(
            """
            insert into paper (tenant, source, kind, content, made_at)
            values (:tenant, :source, :kind, :content, :now)
            on conflict do nothing
            """);
  }

  /// A document of a subscription, by why it exists.
  record Caused(Cause cause, PaperContent.Reference reference) {}

  static Answer<Caused> caused(Tx tx, SubscriptionId subscription, Set<Cause> causes) {
    return tx.bind("subscription", subscription)
        .bind("causes", causes.stream().map(Causes::write).toList())
        .ask(
            """
            select cause, kind, number, issued_on
            from document
            where tenant = :tenant
              and subscription = :subscription
              and cause = any(cast(:causes as text[]))
            """,
            row ->
                new Caused(
                    Causes.read(row.text("cause")),
                    new PaperContent.Reference(
                        new DocumentNumber(
                            Document.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                            row.number("number")),
                        row.date("issued_on"))));
  }

  static void add(Tx tx, UUID id, Logo logo) {
    tx.bind("logo", id)
        .bind("content", logo.png())
        .add(
            """
            insert into logo (tenant, id, content)
            values (:tenant, :logo, :content)
            """);
  }

  private static Source read(Row row) {
    return new Source(
        row.uuid("id"),
        row.maybeUuid("document").map(DocumentId::new),
        new SubscriptionId(row.uuid("subscription")),
        row.text("catalog"),
        row.instant("at"),
        PaperJson.SELLER.read(row.text("seller")),
        row.maybeBytes("logo").map(Logo::of),
        PaperJson.BUYER.read(row.text("buyer")),
        BillingJson.USAGE_DAYS.readAll(row.text("usage")),
        row.number("open"));
  }
}
