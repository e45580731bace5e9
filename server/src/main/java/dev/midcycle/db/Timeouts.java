package dev.midcycle.db;

import java.time.Duration;

/// How long the database is waited for, and how long it lets one of us keep others waiting.
///
/// @param connection for a connection, free or new
/// @param answer for the answer to one message, by whoever has somebody waiting; a multiple of
///   milliseconds
/// @param statement of one statement, by PostgreSQL itself; work in the background waits as long
/// @param lock for what another transaction holds
/// @param idle of a transaction in which nothing is asked: whoever froze holds its locks no longer
public record Timeouts(
    Duration connection, Duration answer, Duration statement, Duration lock, Duration idle) {
  public static final Timeouts USUAL =
      new Timeouts(
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofSeconds(60),
          Duration.ofSeconds(5),
          Duration.ofSeconds(30));

  /// An answer comes later than the server gave up the statement, or never.
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

  /// Whether a connection that was idle still works is known sooner than one is given up.
  private static final int TRIES = 4;

  /// The settings of a session, as statements.
  String settings() {
    return """
    set lock_timeout = %d; \
    set statement_timeout = %d; \
    set idle_in_transaction_session_timeout = %d\
    """
        .formatted(lock.toMillis(), statement.toMillis(), idle.toMillis());
  }

  /// After which nothing is heard of a connection any more, in whole seconds.
  long silenceSeconds() {
    return seconds(statement.plus(ON_ITS_WAY));
  }

  long connectionSeconds() {
    return seconds(connection);
  }

  Duration validation() {
    return connection.dividedBy(TRIES);
  }

  private static long seconds(Duration duration) {
    return Math.max(1, duration.plusMillis(999).toSeconds());
  }
}
