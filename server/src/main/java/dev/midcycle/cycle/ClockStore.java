package dev.midcycle.cycle;

import dev.midcycle.db.Message;
import java.time.Instant;

/// The clocks of test tenants.
final class ClockStore {
  private ClockStore() {}

  /// Never back.
  static void set(Message message, Instant to) {
    message
        .bind("to", to)
        .add(
            """
            update tenant
            set clock = greatest(clock, :to)
            where id = :tenant
              and mode = 'test'
            """);
  }
}
