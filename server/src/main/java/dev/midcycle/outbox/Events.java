package dev.midcycle.outbox;

import dev.midcycle.db.Tx;
import java.util.List;

/// Events on their way out.
public final class Events {
  private Events() {}

  /// Leaves events of what the same message does.
  public static void write(Tx tx, List<Event> events) {
    if (!events.isEmpty()) {
      OutboxStore.insert(tx, events);
    }
  }
}
