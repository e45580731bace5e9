package dev.midcycle.db;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Tries a transaction again that PostgreSQL took back in favour of another one. Of two that take
/// one name at the same time the second is such a one, too: when it comes again it finds the name
/// taken, and answers as if it had come later.
final class Retry {
  private static final long PAUSE_NANOS = 5_000_000;

  /// How often one is tried at most: after a serialization failure or a deadlock, which any others
  /// may cause; or where a row with that key was there. Whoever comes again sees that row, and the
  /// next number of a count may be taken once more meanwhile. A key that is still taken then is
  /// taken by a fault, and no other try will help.
  private static final Map<String, Integer> TRIES = Map.of("40001", 5, "40P01", 5, "23505", 3);

  private Retry() {}

  static <T> T onConflict(Supplier<T> transaction) {
    for (int tried = 1; ; tried++) {
      try {
        return transaction.get();
      } catch (RuntimeException e) {
        if (tried >= tries(e)) {
          throw e;
        }
        pause(tried);
      }
    }
  }

  private static int tries(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql && sql.getSQLState() != null) {
        return TRIES.getOrDefault(sql.getSQLState(), 1);
      }
    }
    return 1;
  }

  /// Longer each time, and random, so that two that met do not meet again.
  private static void pause(int tried) {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS << tried));
  }
}
