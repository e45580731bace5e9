package dev.midcycle.db;

import java.net.UnknownHostException;
import java.sql.SQLException;

/// Why a PostgreSQL does not let somebody in, and what to do, by its SQLSTATE.
final class NoConnection {
  private NoConnection() {}

  static String sentence(Login login, SQLException e) {
    return switch (String.valueOf(e.getSQLState())) {
      case "28P01", "28000", "08004" ->
          """
          The PostgreSQL at %s does not let user %s in: %s. Give the right user and password, in the address or \
          by MIDCYCLE_DATABASE_USER and MIDCYCLE_DATABASE_PASSWORD; see that its pg_hba.conf lets them in from here.\
          """
              .formatted(login.server(), login.user(), reason(e));
      case "3D000" ->
          """
          The PostgreSQL at %s has no database %s. Make it ("createdb %s"), or name another at the end of the \
          address.\
          """
              .formatted(login.server(), login.database(), login.database());
      case "53300" ->
          "The PostgreSQL at %s has no connection left: %s. Raise its max_connections, or lower database_connections."
              .formatted(login.server(), reason(e));
      case "57P03" ->
          "The PostgreSQL at %s is starting or stopping: %s. Start again when it is up."
              .formatted(login.server(), reason(e));
      case "08001", "08006", "08003" ->
          """
          No PostgreSQL answers at %s: %s. See that it runs, listens at that host and port, and can be reached from \
          here; otherwise correct database_url.\
          """
              .formatted(login.server(), reason(e));
      default ->
          "The PostgreSQL at %s cannot be used as user %s: %s. Mend what it names, then start again."
              .formatted(login.server(), login.user(), reason(e));
    };
  }

  /// The server's or the driver's own words, one line, no full stop; never a password.
  private static String reason(SQLException e) {
    if (e.getCause() instanceof UnknownHostException) {
      return "the host is unknown";
    }
    var own = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return own.replaceFirst("^FATAL: ", "")
        .replaceFirst(" Check that the hostname.*$", "")
        .replaceFirst("\\.$", "");
  }
}
