package dev.midcycle.db;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings a database's tables up to this release, as the login user.
public final class Migrations {
  private Migrations() {}

  /// For a command beside a Midcycle that runs: its tables are not changed under its feet.
  public static void refusePending(Login login) {
    if (!MigrationHistory.isCurrent(login) && flyway(login).info().pending().length > 0) {
      throw new DatabaseProblem(
          "The running Midcycle is older than this command. Restart it: a start migrates the database.");
    }
  }

  /// Safe to call from several processes at once, and again; gives how many migrations it ran.
  public static int run(Login login) {
    ServerCheck.refuseUnusable(login);
    if (MigrationHistory.isCurrent(login)) {
      return 0;
    }
    try {
      return flyway(login).migrate().migrationsExecuted;
    } catch (FlywayException e) {
      throw new DatabaseProblem(
          """
          The tables at %s cannot be brought up to this release: %s
          The login user must own the database, must be able to create roles, and must be granted the role \
          midcycle_app where another user has made it. Nothing was changed by the step that failed. Mend \
          what it names and start again.\
          """
              .formatted(login.place(), e.getMessage()),
          e);
    }
  }

  private static Flyway flyway(Login login) {
    return Flyway.configure()
        .dataSource(login.jdbcUrl(), login.user(), login.password())
        .locations("classpath:db/migration")
        .load();
  }
}
