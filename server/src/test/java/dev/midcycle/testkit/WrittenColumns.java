package dev.midcycle.testkit;

import dev.midcycle.db.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The columns of a table that whoever inserts a row may give; PostgreSQL makes the others.
public final class WrittenColumns {
  private WrittenColumns() {}

  /// Separated by commas, in the order of the table.
  public static String of(Login login, String table) throws SQLException {
    try (var connection =
        DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password())) {
      return of(connection, table);
    }
  }

  /// Separated by commas, in the order of the table.
  public static String of(Connection connection, String table) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select string_agg(format('%%I', attname), ', ' order by attnum)
                from pg_attribute
                where attrelid = '%s'::regclass
                  and attnum > 0
                  and attgenerated = ''
                  and not attisdropped
                """
                    .formatted(table))) {
      rows.next();
      return rows.getString(1);
    }
  }
}
