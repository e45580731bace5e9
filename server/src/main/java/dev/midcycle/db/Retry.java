package dev.midcycle.db;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Tries a transaction again that PostgreSQL took back in favour of another one. Of two that take
/// one name at the same time the second is such a one, too: when it comes again it finds the name
/// taken, and answers as if it had come later.
final class Retry {
  private static final int TRIES = 5;
  private static final long PAUSE_NANOS = 5_000_000;

  /// Serialization failure, deadlock, a row with that key.
  private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "23505");

  private Retry() {}

  static <T> T onConflict(Supplier<T> transaction) {
    for (int tried = 1; ; tried++) {
      try {
        return transaction.get();
      } catch (RuntimeException e) {
        if (tried == TRIES || !conflict(e)) {
          throw e;
        }
        pause(tried);
      }
    }
  }

  private static boolean conflict(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql && CONFLICTS.contains(String.valueOf(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  /// Longer each time, and random, so that two that met do not meet again.
  private static void pause(int tried) {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS << tried));
  }
}
