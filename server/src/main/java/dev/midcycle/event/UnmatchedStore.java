package dev.midcycle.event;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.event.EventResult.Unknown;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.rating.Event;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// Rows of `usage_unmatched`.
final class UnmatchedStore {
  private static final JsonMapper JSON = new JsonMapper();

  private UnmatchedStore() {}

  /// One that stands there already stays as it is.
  static void insert(Tx tx, List<UnmatchedEvent> events, NewIds ids, Instant now) {
    var rows =
        Rows.of(
            "aside",
            "id uuid",
            "key uuid",
            "customer text",
            "source text",
            "event_id text",
            "name text",
            "at timestamptz",
            "subscription uuid",
            "properties jsonb",
            "reason text");
    for (var one : events) {
      var event = one.event();
      rows.add(
          ids.next(),
          one.key(),
          event.customer(),
          event.source(),
          event.id(),
          event.event().name(),
          event.event().time(),
          event.subscription(),
          JSON.writeValueAsString(event.event().properties()),
          one.what().name().toLowerCase(Locale.ROOT));
    }
    tx.bind("asideNow", now)
        .add(
            """
            insert into usage_unmatched (
              tenant, id, key, customer, source, event_id, name, at, subscription, properties, reason, recorded_at)
            select
              :tenant, id, key, customer, source, event_id, name, at, subscription, properties, reason, :asideNow
            from <aside>
            order by key
            on conflict (tenant, key) do nothing
            """,
            rows);
  }

  static Answer<UnmatchedEvents.Kept> list(Tx tx, Page.Slice slice) {
    return tx.bind("after", slice.after())
        .bind("limit", slice.oneMore())
        .ask(
            """
            select id, customer, source, event_id, name, at, subscription, properties, reason, recorded_at
            from usage_unmatched
            where tenant = :tenant
              and (cast(:after as uuid) is null or id < :after)
            order by id desc
            limit :limit
            """,
            UnmatchedStore::read);
  }

  /// Some behind `after`, in the order of their ids, that may be countable by now; nobody else
  /// takes them meanwhile.
  ///
  /// @param names of the events that some meter counts
  static Answer<UnmatchedEvents.Kept> take(Tx tx, UUID after, Collection<String> names, int limit) {
    return tx.bind("after", after)
        .bind("eventNames", List.copyOf(names))
        .bind("limit", limit)
        .ask(
            """
            select id, customer, source, event_id, name, at, subscription, properties, reason, recorded_at
            from usage_unmatched a
            where tenant = :tenant
              and id > :after
              and name = any(cast(:eventNames as text[]))
              and (
                reason = 'unknown_meter'
                or customer like 'cus\\_%'
                or exists (
                  select 1
                  from customer c
                  where c.tenant = a.tenant
                    and c.external_id = a.customer))
            order by id
            limit :limit
            for update skip locked
            """,
            UnmatchedStore::read);
  }

  static void delete(Tx tx, Collection<UUID> ids) {
    tx.bind("asideDone", List.copyOf(ids))
        .add(
            """
            delete from usage_unmatched
            where tenant = :tenant
              and id = any(cast(:asideDone as uuid[]))
            """);
  }

  /// What has been kept aside for as long as events are remembered.
  static void forget(Tx tx, Instant first) {
    tx.bind("keptFrom", first)
        .add(
            """
            delete from usage_unmatched
            where tenant = :tenant
              and at < :keptFrom
            """);
  }

  static Answer<Long> count(Tx tx) {
    return tx.ask(
        """
        select count(*) as events
        from usage_unmatched
        where tenant = :tenant
        """,
        row -> row.number("events"));
  }

  private static UnmatchedEvents.Kept read(Row row) {
    return new UnmatchedEvents.Kept(
        row.uuid("id"),
        new UsageEvent(
            row.text("customer"),
            row.maybeUuid("subscription").map(SubscriptionId::new),
            row.text("source"),
            row.text("event_id"),
            new Event(row.text("name"), row.instant("at"), properties(row.text("properties")))),
        Unknown.valueOf(row.text("reason").toUpperCase(Locale.ROOT)),
        row.instant("recorded_at"));
  }

  private static Map<String, String> properties(String json) {
    var properties = new HashMap<String, String>();
    JSON.readTree(json)
        .properties()
        .forEach(one -> properties.put(one.getKey(), one.getValue().stringValue()));
    return properties;
  }
}
