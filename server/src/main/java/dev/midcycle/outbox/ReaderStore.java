package dev.midcycle.outbox;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.TenantId;

/// How far each subscriber has read: rows of `event_reader`, which has no row-level security, since
/// it is looked across tenants who has something to read.
final class ReaderStore {
  private ReaderStore() {}

  static Answer<TenantId> behind(Tx tx, String reader) {
    return tx.bind("reader", reader)
        .ask(
            """
            select c.tenant
            from event_counter c
            left join event_reader r on r.tenant = c.tenant and r.reader = :reader
            where c.last > coalesce(r.position, 0)
            order by c.tenant
            """,
            row -> new TenantId(row.uuid("tenant")));
  }

  static void begin(Tx tx, String reader) {
    tx.bind("reader", reader)
        .add(
            """
            insert into event_reader (tenant, reader, position)
            values (:tenant, :reader, 0)
            on conflict (tenant, reader) do nothing
            """);
  }

  /// How far it has read; nothing where another process is just reading for it.
  static Answer<Long> lock(Tx tx, String reader) {
    return tx.bind("reader", reader)
        .ask(
            """
            select position
            from event_reader
            where tenant = :tenant
              and reader = :reader
            for update skip locked
            """,
            row -> row.number("position"));
  }

  /// The same, and waits where another process is just reading for it.
  static Answer<Long> await(Tx tx, String reader) {
    return tx.bind("reader", reader)
        .ask(
            """
            select position
            from event_reader
            where tenant = :tenant
              and reader = :reader
            for update
            """,
            row -> row.number("position"));
  }

  static void move(Tx tx, String reader, long position) {
    tx.bind("reader", reader)
        .bind("position", position)
        .add(
            """
            update event_reader
            set position = :position
            where tenant = :tenant
              and reader = :reader
            """);
  }
}
