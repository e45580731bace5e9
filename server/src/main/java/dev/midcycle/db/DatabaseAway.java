package dev.midcycle.db;

import java.sql.SQLException;
import java.util.Optional;

/// The database does not answer at the moment, no connection is free, or others hold for too long
/// what is needed. What was under way may be tried again.
public final class DatabaseAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final String NO_ANSWER = "the database does not respond";

  private final String reason;

  private DatabaseAway(String reason, Throwable told, RuntimeException cause) {
    super(String.valueOf(told.getMessage()), cause);
    this.reason = reason;
  }

  /// In words that follow "because".
  public String reason() {
    return reason;
  }

  /// There is no connection to be had, whatever the driver calls it.
  static DatabaseAway noConnection(SQLException failure) {
    return new DatabaseAway(NO_ANSWER, failure, new StatementFailed(failure));
  }

  /// What `failure` is, when it is this.
  static Optional<DatabaseAway> in(RuntimeException failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      var reason = reason(at);
      if (reason.isPresent()) {
        return Optional.of(new DatabaseAway(reason.get(), at, failure));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> reason(Throwable at) {
    return at instanceof SQLException sql
        ? reason(String.valueOf(sql.getSQLState()))
        : Optional.empty();
  }

  /// By the SQLSTATE: a connection that is not to be had or has broken, a server that goes, one
  /// that has no connection left or ended a transaction that was idle; a statement or a lock that
  /// took too long.
  private static Optional<String> reason(String state) {
    if (state.matches("08...|57P0[123]|53300|25P03")) {
      return Optional.of(NO_ANSWER);
    }
    return switch (state) {
      case "57014" -> Optional.of("the database takes too long");
      case "55P03" -> Optional.of("another request holds what this one needs");
      default -> Optional.empty();
    };
  }
}
