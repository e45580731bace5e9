package dev.midcycle.db;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings a database's tables up to this release, as the login user.
public final class Migrations {
  private Migrations() {}

  /// Safe to call from several processes at once, and again; gives how many migrations it ran.
  public static int run(Login login) {
    ServerCheck.refuseUnusable(login);
    try {
      return Flyway.configure()
          .dataSource(login.jdbcUrl(), login.user(), login.password())
          .locations("classpath:db/migration")
          .load()
          .migrate()
          .migrationsExecuted;
    } catch (FlywayException e) {
      throw new DatabaseProblem(
          """
          The tables at %s cannot be brought up to this release: %s
          The login user must own the database and may create roles; nothing was changed by the step \
          that failed. Mend what it names and start again.\
          """
              .formatted(login.place(), e.getMessage()),
          e);
    }
  }
}
