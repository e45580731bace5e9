package dev.midcycle.cycle;

import dev.midcycle.db.Tx;
import java.time.Instant;

/// The clocks of test tenants.
final class ClockStore {
  private ClockStore() {}

  /// Never back.
  static void set(Tx tx, Instant to) {
    tx.bind("to", to)
        .add(
            """
            update tenant
            set clock = greatest(clock, :to)
            where id = :tenant
              and mode = 'test'
            """);
  }
}
