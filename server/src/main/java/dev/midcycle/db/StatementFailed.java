package dev.midcycle.db;

import java.sql.SQLException;

/// A statement, a begin or a commit that PostgreSQL or the driver refused. It says their words, and
/// never the values that were sent.
final class StatementFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StatementFailed(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
