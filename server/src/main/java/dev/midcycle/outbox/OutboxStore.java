package dev.midcycle.outbox;

import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import java.util.List;

/// Rows of `outbox` on their way in.
final class OutboxStore {
  private OutboxStore() {}

  /// In their order. They get their numbers once they are committed ([Numbering]).
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
          event.kind().code(),
          event.object(),
          event.customer(),
          event.at(),
          OutboxJson.CONTENT.write(event.what()));
    }
    tx.add(
        """
        with written as (
          insert into outbox (tenant, id, kind, object, customer, at, content)
          select :tenant, id, kind, object, customer, at, content
          from <events>
          order by ordinality
          returning id, written
        )
        insert into event_arrival (tenant, written, event)
        select :tenant, written, id
        from written
        """,
        rows);
  }
}
