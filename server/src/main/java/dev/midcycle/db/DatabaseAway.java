package dev.midcycle.db;

import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionException;

/// The database does not answer at the moment, or no connection is free. What was under way may be
/// tried again.
public final class DatabaseAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// SQLSTATEs of a connection that is not to be had or has broken, and of a server that goes.
  private static final String STATES = "08...|57P0[123]";

  private DatabaseAway(Throwable reason, RuntimeException cause) {
    super(String.valueOf(reason.getMessage()), cause);
  }

  /// What `failure` is, when it is this.
  static Optional<DatabaseAway> in(RuntimeException failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof ConnectionException
          || (at instanceof SQLException sql
              && String.valueOf(sql.getSQLState()).matches(STATES))) {
        return Optional.of(new DatabaseAway(at, failure));
      }
    }
    return Optional.empty();
  }
}
