package dev.midcycle.bench;

import dev.midcycle.db.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What is asked of PostgreSQL by its owner, from the side.
final class Sql {
  private Sql() {}

  static Connection connection(Login login) throws SQLException {
    return DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
  }

  static long number(Connection connection, String sql) throws SQLException {
    return rows(connection, sql).getFirst().stream()
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow();
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Each row as texts.
  static List<List<String>> rows(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      var rows = new ArrayList<List<String>>();
      while (found.next()) {
        var columns = new ArrayList<String>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          columns.add(String.valueOf(found.getObject(i)));
        }
        rows.add(columns);
      }
      return rows;
    }
  }
}
