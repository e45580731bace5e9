package dev.midcycle.db;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/// A migrated database beside somebody's own, for one run. Closing it leaves their server as it was
/// found.
public final class ScratchDatabase implements AutoCloseable {
  /// Somebody else has come to need the role meanwhile, or made it.
  private static final Set<String> NOT_OURS_TO_DROP = Set.of("2BP01", "42501");

  private final Login server;
  private final String name;
  private final boolean hadRole;

  private ScratchDatabase(Login server, String name, boolean hadRole) {
    this.server = server;
    this.name = name;
    this.hadRole = hadRole;
  }

  /// Made as the user who signs in to `server`.
  public static ScratchDatabase on(Login server) {
    ServerCheck.refuseUnusable(server);
    var name = "midcycle_scratch_" + UUID.randomUUID().toString().replace("-", "");
    var scratch = new ScratchDatabase(server, name, hasRole(server));
    scratch.create();
    try {
      Migrations.run(scratch.login());
      return scratch;
    } catch (RuntimeException e) {
      scratch.close();
      throw e;
    }
  }

  public Login login() {
    return server.to(name);
  }

  @Override
  public void close() {
    try {
      execute(server, "drop database " + name + " with (force)");
      if (!hadRole) {
        dropRole();
      }
    } catch (SQLException e) {
      throw new DatabaseProblem(
          "The database %s at %s could not be dropped: %s. Drop it by hand."
              .formatted(name, server.place(), e.getMessage()),
          e);
    }
  }

  private void create() {
    try {
      execute(server, "create database " + name + " encoding 'UTF8' template template0");
    } catch (SQLException e) {
      throw new DatabaseProblem(
          """
          No database for the run can be made at %s as user %s: %s
          Let the user create databases, or leave --database-url out to use the bundled PostgreSQL.\
          """
              .formatted(server.place(), server.user(), e.getMessage()),
          e);
    }
  }

  private void dropRole() throws SQLException {
    try {
      execute(server, "drop role if exists " + Database.ROLE);
    } catch (SQLException e) {
      if (!NOT_OURS_TO_DROP.contains(String.valueOf(e.getSQLState()))) {
        throw e;
      }
    }
  }

  private static boolean hasRole(Login server) {
    try (var connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        var query = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
      query.setString(1, Database.ROLE);
      try (var found = query.executeQuery()) {
        return found.next();
      }
    } catch (SQLException e) {
      throw new DatabaseProblem(
          "The roles at %s cannot be read: %s".formatted(server.place(), e.getMessage()), e);
    }
  }

  private static void execute(Login login, String statement) throws SQLException {
    try (var connection =
            DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        var running = connection.createStatement()) {
      running.execute(statement);
    }
  }
}
