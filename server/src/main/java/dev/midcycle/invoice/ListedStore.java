package dev.midcycle.invoice;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Conditions;
import dev.midcycle.db.Page;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import dev.midcycle.id.DocumentId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// Says which documents a list shows, and which catalogues name what is for several.
final class ListedStore {
  private static final String OF_ALL =
      """
      select *
      from document
      where tenant = :tenant
      <conditions>
      order by issued_at desc, id desc
      limit :limit
      """;

  /// Those of a subscription alone, and those that it shares with others.
  private static final String OF_ONE =
      """
      select *
      from (
        (
          select *
          from document
          where tenant = :tenant
            and subscription = :ofOne
          <conditions>
          order by issued_at desc, id desc
          limit :limit)
        union all
        select *
        from document
        where tenant = :tenant
          and id in (
            select document
            from document_line
            where tenant = :tenant
              and subscription = :ofOne)
        <conditions>
      ) of_one
      order by issued_at desc, id desc
      limit :limit
      """;

  /// No document is issued as long before or after the day of its date; the index is of instants.
  private static final Duration APART = Duration.ofDays(400);

  private ListedStore() {}

  private static Instant at(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static LocalDate next(Year year) {
    return year.plusYears(1).atDay(1);
  }

  private static List<String> kinds(DocumentFilter.Sought number) {
    return number.kind().map(List::of).orElseGet(() -> List.of(Document.Kind.values())).stream()
        .map(Document.Kind::code)
        .toList();
  }

  /// Newest first.
  static Subquery wanted(DocumentFilter filter, Page.Slice slice) {
    var conditions =
        new Conditions()
            .when("ofCustomer", filter.customer(), "customer = :ofCustomer")
            .when("status", filter.status().map(Document.Status::code), "status = :status")
            .when("kind", filter.kind().map(Document.Kind::code), "kind = :kind")
            .when("from", filter.from(), "issued_at >= :from")
            .when("to", filter.to(), "issued_at < :to")
            .when("newYear", filter.year().map(one -> one.atDay(1)), "issued_on >= :newYear")
            .when("nextYear", filter.year().map(ListedStore::next), "issued_on < :nextYear")
            .when(
                "soonest",
                filter.year().map(one -> at(one.atDay(1)).minus(APART)),
                "issued_at > :soonest")
            .when(
                "latest",
                filter.year().map(one -> at(next(one)).plus(APART)),
                "issued_at < :latest")
            .when("number", filter.number().map(DocumentFilter.Sought::value), "number = :number")
            .when(
                "numbered",
                filter.number().map(ListedStore::kinds),
                "kind = any(cast(:numbered as text[]))")
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
    var limit = slice.oneMore();
    return conditions.in(
        filter
            .subscription()
            .map(one -> new Subquery("wanted", OF_ONE, Map.of("limit", limit, "ofOne", one)))
            .orElseGet(() -> new Subquery("wanted", OF_ALL, Map.of("limit", limit))));
  }

  /// The catalogue that the subscriptions of a document are of.
  record CatalogOf(DocumentId document, String catalog) {}

  static Answer<CatalogOf> catalogs(Tx tx, List<DocumentId> together) {
    return tx.bind("together", together)
        .ask(
            """
            select distinct on (l.document) l.document, s.catalog
            from document_line l
            join subscription s on s.tenant = l.tenant and s.id = l.subscription
            where l.tenant = :tenant
              and l.document = any(cast(:together as uuid[]))
            order by l.document, l.position
            """,
            row -> new CatalogOf(new DocumentId(row.uuid("document")), row.text("catalog")));
  }
}
