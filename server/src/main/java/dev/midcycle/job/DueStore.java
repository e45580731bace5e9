package dev.midcycle.job;

import dev.midcycle.db.Message;
import dev.midcycle.id.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads `due` across tenants. It has no row-level security: it says nothing of a customer.
final class DueStore {
  private DueStore() {}

  static Message.Answer<TenantId> tenants(Message message, Dues.Kind kind, Instant system) {
    return message
        .bind("kind", kind.code())
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

  static void hold(Message message, Dues.Kind kind, List<UUID> objects, Instant until, String why) {
    message
        .bind("kind", kind.code())
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

  static Message.Answer<Optional<Instant>> next(Message message, Instant after, Instant until) {
    return message
        .bind("after", after)
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
