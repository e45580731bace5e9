package dev.midcycle.outbox;

import dev.midcycle.db.Message;
import java.util.List;

/// Events on their way out.
public final class Events {
  private Events() {}

  /// Leaves events of what the same message does.
  public static void write(Message message, List<Event> events) {
    OutboxStore.insert(message, events);
  }
}
