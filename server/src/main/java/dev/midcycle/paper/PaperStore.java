package dev.midcycle.paper;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.drafting.AccountBalance;
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

  /// A document, by whose it is and why it exists.
  record Caused(AccountBalance.Which which, PaperContent.Reference reference) {}

  static Answer<Caused> caused(Tx tx, Set<AccountBalance.Which> documents) {
    var ofOne = documents.stream().filter(one -> one.subscription().isPresent()).toList();
    var ofSeveral = documents.stream().filter(one -> one.subscription().isEmpty()).toList();
    return tx.bind("subscriptions", ofOne.stream().map(one -> one.subscription().get()).toList())
        .bind("causes", ofOne.stream().map(one -> Causes.write(one.cause())).toList())
        .bind("shared", ofSeveral.stream().map(one -> Causes.write(one.cause())).toList())
        .ask(
            """
            select subscription, cause, kind, number, issued_on
            from document
            where tenant = :tenant
              and status <> 'void'
              and (subscription, cause) in (
                select *
                from unnest(cast(:subscriptions as uuid[]), cast(:causes as text[])))
            union all
            select subscription, cause, kind, number, issued_on
            from document
            where tenant = :tenant
              and status <> 'void'
              and subscription is null
              and cause = any(cast(:shared as text[]))
            """,
            row ->
                new Caused(
                    new AccountBalance.Which(
                        row.maybeUuid("subscription").map(SubscriptionId::new),
                        Causes.read(row.text("cause"))),
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
        row.maybeUuid("subscription").map(SubscriptionId::new),
        row.text("catalog"),
        row.instant("at"),
        PaperJson.SELLER.read(row.text("seller")),
        row.maybeBytes("logo").map(Logo::of),
        PaperJson.BUYER.read(row.text("buyer")),
        BillingJson.USAGE_DAYS.readAll(row.text("usage")),
        row.number("open"));
  }
}
