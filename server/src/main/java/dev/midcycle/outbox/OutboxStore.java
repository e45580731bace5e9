package dev.midcycle.outbox;

import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import java.util.List;

/// Rows of `outbox`.
final class OutboxStore {
  private OutboxStore() {}

  static void insert(Tx tx, List<Event> events) {
    var rows =
        Rows.of(
            "events",
            "id uuid",
            "kind text",
            "object uuid",
            "customer uuid",
            "at timestamptz",
            "content jsonb");
    for (var event : events) {
      rows.add(
          event.id(),
          event.kind(),
          event.object(),
          event.customer(),
          event.at(),
          OutboxJson.CONTENT.write(event.content()));
    }
    tx.add(
        """
        insert into outbox (tenant, id, kind, object, customer, at, content)
        select :tenant, id, kind, object, customer, at, content
        from <events>
        """,
        rows);
  }
}
