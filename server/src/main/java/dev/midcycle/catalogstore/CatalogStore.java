package dev.midcycle.catalogstore;

import static java.util.stream.Collectors.joining;

import dev.midcycle.audit.Actor;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.CatalogVersion;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Conditions;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CatalogVersionId;
import dev.midcycle.id.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Rows of `catalog_version`.
final class CatalogStore {
  private final CatalogText text;
  private final CatalogCache cache = new CatalogCache();

  CatalogStore(CatalogText text) {
    this.text = text;
  }

  boolean isSame(Catalog one, Catalog other) {
    return text.write().apply(one).equals(text.write().apply(other));
  }

  /// Holds back others who publish for this tenant.
  Optional<CatalogVersion> lockNewest(Tx tx, String catalog) {
    tx.add(
        """
        select pg_advisory_xact_lock(hashtextextended('catalog ' || :tenant, 0))
        """);
    var newest = newest(tx, catalog);
    tx.send();
    return newest.first();
  }

  Answer<CatalogVersion> newest(Tx tx, String catalog) {
    return tx.bind("catalog", catalog)
        .ask(
            """
            select id, number, content, array(select value::text from json_array_elements(archive)) as archive, published_at
            from catalog_version
            where tenant = :tenant
              and catalog = :catalog
            order by number desc
            limit 1
            """,
            this::read);
  }

  void insert(Tx tx, CatalogVersion version, Actor who) {
    var content = text.write().apply(version.content());
    tx.bind("id", version.id())
        .bind("catalog", version.content().key())
        .bind("number", version.number())
        .bind("content", content)
        .bind("archive", archive(version.content()))
        .bind("hash", sha256(content))
        .bind("now", version.publishedAt())
        .bind("who", who.name())
        .add(
            """
            insert into catalog_version (
              tenant, id, catalog, number, content, archive, hash, published_at, published_by)
            values (
              :tenant, :id, :catalog, :number, cast(:content as json), cast(:archive as json), :hash, :now, :who)
            """);
  }

  /// Known ones come without their content.
  Answer<CatalogVersion> list(Tx tx, TenantId tenant, Page.Slice slice) {
    var known = cache.known(tenant);
    var conditions =
        new Conditions()
            .when(
                "after",
                slice.after(),
                """
                (published_at, number) < (
                  select published_at, number
                  from catalog_version
                  where tenant = :tenant
                    and id = :after)\
                """);
    return tx.bind("limit", slice.oneMore())
        .bind("known", ids(known))
        .with(conditions)
        .ask(
            """
            select
              id,
              number,
              published_at,
              case when id = any(string_to_array(:known, ' ')::uuid[]) then null else content end as content,
              case
                when id = any(string_to_array(:known, ' ')::uuid[]) then null
                else array(select value::text from json_array_elements(archive))
              end as archive
            from catalog_version
            where tenant = :tenant
            <conditions>
            order by published_at desc, number desc
            limit :limit
            """,
            row -> version(tenant, row, known));
  }

  /// Known ones come without their content.
  ///
  /// @param wanted which subscriptions' versions are, in `subscriptions`; all where `since` is an
  ///   instant
  Answer<CatalogVersions.Loaded> load(Tx tx, Subquery wanted) {
    var known = cache.known(tx.tenant());
    return tx.parameters()
        .with(wanted)
        .bind("known", ids(known))
        .ask(
            """
            with <wanted>,
            named as (
              select s.catalog, unnest(s.versions) as number
              from subscription s
              where s.tenant = :tenant
                and s.id in (select unnest(subscriptions) from wanted)
              union
              select catalog, max(number)
              from catalog_version
              where tenant = :tenant
              group by catalog
              union
              select catalog, number
              from catalog_version
              where tenant = :tenant
                and (select since from wanted) <> 'infinity'
            ),
            offered as (
              select id
              from catalog_version
              where tenant = :tenant
              order by published_at desc, number desc
              limit 1
            )
            select
              v.id,
              v.number,
              v.published_at,
              v.id = (select id from offered) as offered,
              case when v.id = any(string_to_array(:known, ' ')::uuid[]) then null else v.content end as content,
              case
                when v.id = any(string_to_array(:known, ' ')::uuid[]) then null
                else array(select value::text from json_array_elements(v.archive))
              end as archive
            from catalog_version v
            join named on named.catalog = v.catalog and named.number = v.number
            where v.tenant = :tenant
            """,
            row -> loaded(tx.tenant(), row, known));
  }

  /// Known ones come without their content.
  Answer<CatalogVersion> of(Tx tx, String catalog, Collection<Integer> numbers) {
    var known = cache.known(tx.tenant());
    return tx.bind("catalog", catalog)
        .bind("numbers", List.copyOf(numbers))
        .bind("known", ids(known))
        .ask(
            """
            select
              id,
              number,
              published_at,
              case when id = any(string_to_array(:known, ' ')::uuid[]) then null else content end as content,
              case
                when id = any(string_to_array(:known, ' ')::uuid[]) then null
                else array(select value::text from json_array_elements(archive))
              end as archive
            from catalog_version
            where tenant = :tenant
              and catalog = :catalog
              and number = any(cast(:numbers as int[]))
            """,
            row -> version(tx.tenant(), row, known));
  }

  /// As one text: an array of many would have each message planned anew.
  private static String ids(Map<UUID, CatalogVersion> known) {
    return known.keySet().stream().map(UUID::toString).collect(joining(" "));
  }

  /// Those of no subscription: the newest of each catalogue.
  static Subquery newest() {
    return none("infinity");
  }

  static Subquery every() {
    return none("-infinity");
  }

  private static Subquery none(String since) {
    return new Subquery(
        "wanted",
        """
        select cast('{}' as uuid[]) as subscriptions, cast(cast(:wantedSince as text) as timestamptz) as since
        """,
        Map.of("wantedSince", since));
  }

  private CatalogVersions.Loaded loaded(TenantId tenant, Row row, Map<UUID, CatalogVersion> known) {
    return new CatalogVersions.Loaded(version(tenant, row, known), row.flag("offered"));
  }

  private CatalogVersion version(TenantId tenant, Row row, Map<UUID, CatalogVersion> known) {
    return Optional.ofNullable(known.get(row.uuid("id"))).orElseGet(() -> remembered(tenant, row));
  }

  private CatalogVersion remembered(TenantId tenant, Row row) {
    var version = read(row);
    cache.put(tenant, version);
    return version;
  }

  private CatalogVersion read(Row row) {
    return new CatalogVersion(
        new CatalogVersionId(row.uuid("id")),
        row.count("number"),
        text.read()
            .apply(row.text("content"))
            .with(row.texts("archive").stream().map(text.read()).toList()),
        row.instant("published_at"));
  }

  private String archive(Catalog content) {
    return content.archive().stream().map(text.write()).collect(joining(",", "[", "]"));
  }

  /// Who has what this version does not sell any more.
  Answer<CatalogVersions.Kept> kept(Tx tx, Catalog content) {
    return tx.bind("catalog", content.key())
        .bind("plans", keys(content, Catalog::plans))
        .bind("addons", keys(content, Catalog::addOns))
        .ask(
            """
            select 'plan' as kind, plan as key, count(*)::int as subscriptions
            from subscription
            where tenant = :tenant
              and catalog = :catalog
              and status <> 'cancelled'
              and plan = any(cast(:plans as text[]))
            group by plan
            union all
            select 'addon', addon, count(*)::int
            from subscription, unnest(addons) as addon
            where tenant = :tenant
              and catalog = :catalog
              and status <> 'cancelled'
              and addon = any(cast(:addons as text[]))
            group by addon
            order by kind desc, key
            """,
            row ->
                new CatalogVersions.Kept(
                    row.text("kind"), row.text("key"), row.count("subscriptions")));
  }

  private static String keys(Catalog content, Function<Catalog, Map<?, ?>> section) {
    return content.archive().stream()
        .flatMap(part -> section.apply(part).keySet().stream())
        .map(Object::toString)
        .collect(joining(",", "{", "}"));
  }

  private static String sha256(String content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
