package dev.midcycle.outbox;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Conditions;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.EventId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Numbered rows of `outbox`, read in their order.
final class LogStore {
  private LogStore() {}

  static Answer<Boolean> hasArrivals(Tx tx) {
    return tx.ask(
        """
        select exists (
          select 1
          from event_arrival
          where tenant = :tenant) as some
        """,
        row -> row.flag("some"));
  }

  static Answer<Told> after(Tx tx, long position, Set<EventKind> kinds, int limit) {
    var codes =
        Optional.of(kinds)
            .filter(some -> !some.isEmpty())
            .map(some -> some.stream().map(EventKind::code).toList());
    return tx.bind("position", position)
        .bind("limit", limit)
        .with(new Conditions().when("kinds", codes, "kind = any(cast(:kinds as text[]))"))
        .ask(
            """
            select id, kind, object, customer, at, content, position, sequence
            from outbox
            where tenant = :tenant
              and position > :position
            <conditions>
            order by position
            limit :limit
            """,
            LogStore::read);
  }

  static Answer<Told> find(Tx tx, List<UUID> events) {
    return tx.bind("events", events)
        .ask(
            """
            select id, kind, object, customer, at, content, position, sequence
            from outbox
            where tenant = :tenant
              and id = any(cast(:events as uuid[]))
              and position is not null
            order by position
            """,
            LogStore::read);
  }

  static Answer<Long> last(Tx tx) {
    return tx.ask(
        """
        select last
        from event_counter
        where tenant = :tenant
        """,
        row -> row.number("last"));
  }

  /// Events that were written before `before` and that every reader has read, at most `most`; also
  /// those of before there were readers. Tells how many.
  static Answer<Integer> forget(Tx tx, Instant before, int most) {
    return tx.bind("before", before)
        .bind("most", most)
        .ask(
            """
            with gone as (
              delete from outbox
              where tenant = :tenant
                and id in (
                  select o.id
                  from outbox o
                  where o.tenant = :tenant
                    and o.written_at < :before
                    and (
                      o.position <= coalesce(
                        (select min(position) from event_reader where tenant = :tenant), 0)
                      or not exists (
                        select 1
                        from event_arrival a
                        where a.tenant = :tenant
                          and a.written = o.written)
                      and o.position is null)
                  order by o.written_at
                  limit :most)
              returning 1
            )
            select count(*) as gone
            from gone
            """,
            row -> row.count("gone"));
  }

  private static Told read(Row row) {
    var what = OutboxJson.CONTENT.read(row.text("content"));
    var event =
        new Event(
            new EventId(row.uuid("id")),
            what.kind().object(row.uuid("object")),
            row.maybeUuid("customer").map(CustomerId::new),
            row.instant("at"),
            what);
    return new Told(event, row.number("position"), row.number("sequence"));
  }
}
