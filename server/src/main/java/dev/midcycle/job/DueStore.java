package dev.midcycle.job;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads `due` across tenants. It has no row-level security: it says nothing of a customer.
final class DueStore {
  private DueStore() {}

  static Answer<TenantId> tenants(Tx tx, Dues.Kind kind, Instant system) {
    return tx.bind("kind", kind.code())
        .bind("system", system)
        .ask(
            """
            select t.id
            from tenant t
            where exists (
              select 1
              from due d
              where d.tenant = t.id
                and d.kind = :kind
                and d.instant <= coalesce(t.clock, :system))
            order by t.id
            """,
            row -> new TenantId(row.uuid("id")));
  }

  static void hold(Tx tx, Dues.Kind kind, List<UUID> objects, Instant until, String why) {
    tx.bind("kind", kind.code())
        .bind("failing", objects)
        .bind("until", until)
        .bind("why", why)
        .add(
            """
            update due
            set
              held_until = :until,
              failure = :why
            where tenant = :tenant
              and kind = :kind
              and object = any(cast(:failing as uuid[]))
            """);
  }

  static Answer<Optional<Instant>> next(Tx tx, Instant after, Instant until) {
    return tx.bind("after", after)
        .bind("until", until)
        .ask(
            """
            select min(instant) as instant
            from due
            where tenant = :tenant
              and instant > :after
              and instant <= :until
            """,
            row -> row.maybeInstant("instant"));
  }
}
