package dev.midcycle.outbox;

import dev.midcycle.db.Message;
import dev.midcycle.db.Rows;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Rows of `outbox`.
final class OutboxStore {
  private static final JsonMapper JSON = new JsonMapper();

  private OutboxStore() {}

  static void insert(Message message, List<Event> events) {
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
          JSON.writeValueAsString(event.content()));
    }
    message.add(
        """
        insert into outbox (tenant, id, kind, object, customer, at, content)
        select :tenant, id, kind, object, customer, at, content
        from <events>
        """,
        rows);
  }
}
