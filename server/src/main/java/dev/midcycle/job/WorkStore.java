package dev.midcycle.job;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.WorkQueue.Due;
import dev.midcycle.job.WorkQueue.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Rows of `work_item`. It has no row-level security, since runners look at it across tenants.
final class WorkStore {
  /// In seconds: when what failed is tried again.
  private static final String LATER = "least(60 * power(2, least(w.attempts, 20)), 21600)";

  private static final String READY =
      """
      where tenant = :tenant
        and kind = :kind
        and at <= coalesce((select clock from tenant where id = :tenant), :system)
        and (held_until is null or held_until <= :system)
      order by at, object
      """;

  private WorkStore() {}

  static void add(Tx tx, Kind kind, Collection<Due> work) {
    var rows = Rows.of("work", "object uuid", "at timestamptz", "held_until timestamptz");
    work.forEach(one -> rows.add(one.object(), one.at(), one.heldUntil()));
    tx.bind("kind", kind.code())
        .add(
            """
            insert into work_item (tenant, kind, object, at, held_until)
            select :tenant, :kind, object, at, held_until
            from <work>
            on conflict (tenant, kind, object) do update
            set
              at = excluded.at,
              held_until = excluded.held_until,
              attempts = 0,
              failure = null,
              id = null
            """,
            rows);
  }

  static void done(Tx tx, Kind kind, List<UUID> objects) {
    tx.bind("kind", kind.code())
        .bind("objects", objects)
        .add(
            """
            delete from work_item
            where tenant = :tenant
              and kind = :kind
              and object = any(cast(:objects as uuid[]))
            """);
  }

  static void done(Tx tx, Kind kind, Subquery objects) {
    tx.bind("kind", kind.code())
        .with(objects)
        .add(
            """
            with <%1$s>
            delete from work_item
            where tenant = :tenant
              and kind = :kind
              and object in (select unnest(objects) from %1$s)
            """
                .formatted(objects.name()));
  }

  static Answer<UUID> claim(Tx tx, Kind kind, Instant system, int limit) {
    return tx.bind("kind", kind.code())
        .bind("system", system)
        .bind("limit", limit)
        .ask(
            """
            select object
            from work_item
            """
                + READY
                + """
                limit :limit
                for update skip locked
                """,
            row -> row.uuid("object"));
  }

  static Answer<UUID> claim(Tx tx, Kind kind, UUID object, Instant system) {
    return tx.bind("kind", kind.code())
        .bind("object", object)
        .bind("system", system)
        .ask(
            """
            select object
            from work_item
            where tenant = :tenant
              and kind = :kind
              and object = :object
              and at <= coalesce((select clock from tenant where id = :tenant), :system)
            for update
            """,
            row -> row.uuid("object"));
  }

  static Answer<UUID> take(Tx tx, Kind kind, Instant system, Instant until) {
    return tx.bind("kind", kind.code())
        .bind("system", system)
        .bind("until", until)
        .ask(
            """
            with one as materialized (
              select object
              from work_item
            """
                + READY
                + """
                  limit 1
                  for update skip locked
                )
                update work_item w
                set held_until = :until
                from one
                where w.tenant = :tenant
                  and w.kind = :kind
                  and w.object = one.object
                returning w.object
                """,
            row -> row.uuid("object"));
  }

  static void again(Tx tx, Kind kind, UUID object, Instant system, List<Duration> pauses) {
    tx.bind("kind", kind.code())
        .bind("object", object)
        .bind("system", system)
        .bind("pauses", pauses.stream().map(Duration::toSeconds).toList())
        .add(
            """
            update work_item
            set
              attempts = attempts + 1,
              held_until = cast(:system as timestamptz) + make_interval(
                secs => (cast(:pauses as bigint[]))[least(attempts + 1, cardinality(cast(:pauses as bigint[])))]),
              failure = null,
              id = null
            where tenant = :tenant
              and kind = :kind
              and object = :object
            """);
  }

  static void later(Tx tx, Kind kind, UUID object, Instant heldUntil) {
    tx.bind("kind", kind.code())
        .bind("object", object)
        .bind("heldUntil", heldUntil)
        .add(
            """
            update work_item
            set
              attempts = 0,
              held_until = :heldUntil,
              failure = null,
              id = null
            where tenant = :tenant
              and kind = :kind
              and object = :object
            """);
  }

  /// What kind of work failed, when by the system's clock, and why.
  record Failure(Kind kind, Instant system, String why) {}

  /// @param ids give each a name, unless it has failed before
  static void hold(Tx tx, Failure failure, List<UUID> objects, NewIds ids) {
    var rows = Rows.of("failing", "object uuid", "id uuid");
    objects.forEach(object -> rows.add(object, ids.next()));
    tx.bind("kind", failure.kind().code())
        .bind("system", failure.system())
        .bind("why", failure.why())
        .add(
            """
            update work_item w
            set
              attempts = w.attempts + 1,
              held_until = cast(:system as timestamptz) + make_interval(secs => %s),
              failure = :why,
              id = coalesce(w.id, failing.id)
            from <failing>
            where w.tenant = :tenant
              and w.kind = :kind
              and w.object = failing.object
            """
                .formatted(LATER),
            rows);
  }

  static Answer<TenantId> tenants(Tx tx, Kind kind, Instant system) {
    return tx.bind("kind", kind.code())
        .bind("system", system)
        .ask(
            """
            select t.id
            from tenant t
            where exists (
              select 1
              from work_item w
              where w.tenant = t.id
                and w.kind = :kind
                and w.at <= coalesce(t.clock, :system)
                and (w.held_until is null or w.held_until <= :system))
            order by t.id
            """,
            row -> new TenantId(row.uuid("id")));
  }

  /// One look into the index for each kind, however much there is.
  static Answer<WorkQueue.Ahead> ahead(Tx tx, Instant at, Instant until, Instant system) {
    return tx.bind("kinds", Arrays.stream(Kind.values()).map(Kind::code).toList())
        .bind("at", at)
        .bind("until", until)
        .bind("system", system)
        .ask(
            """
            with kinds as materialized (
              select unnest(cast(:kinds as text[])) as kind
            ),
            coming as materialized (
              select kinds.kind, first.at
              from kinds
              cross join lateral (
                select w.at
                from work_item w
                where w.tenant = :tenant
                  and w.kind = kinds.kind
                  and w.at > :at
                  and w.at <= :until
                order by w.at
                limit 1) first
            )
            select
              array(
                select kind
                from kinds
                where exists (
                  select 1
                  from work_item w
                  where w.tenant = :tenant
                    and w.kind = kinds.kind
                    and w.at <= :at
                    and (w.held_until is null or w.held_until <= :system))) as due,
              (
                select min(at)
                from coming) as next,
              array(
                select kind
                from coming
                where at = (
                  select min(at)
                  from coming)) as coming
            """,
            row ->
                new WorkQueue.Ahead(
                    kinds(row.texts("due")), row.maybeInstant("next"), kinds(row.texts("coming"))));
  }

  private static Set<Kind> kinds(List<String> codes) {
    return codes.stream().map(Kind::of).collect(Collectors.toSet());
  }
}
