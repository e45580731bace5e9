package dev.midcycle.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What stands in every table: how many rows, and a digest of them all.
public final class Contents {
  private Contents() {}

  /// By the name of the table, so that a difference tells where it is. When a key was last used
  /// does not count.
  ///
  /// @param except tables that may differ
  public static Map<String, String> of(Login login, Set<String> except) {
    try (var connection =
        DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password())) {
      var contents = new TreeMap<String, String>();
      for (var table : tables(connection)) {
        if (!except.contains(table)) {
          contents.put(table, of(connection, table));
        }
      }
      return contents;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public static List<String> tables(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select relname
                from pg_class
                where relnamespace = 'public'::regnamespace
                  and relkind in ('r', 'p')
                order by relname
                """)) {
      var names = new ArrayList<String>();
      while (rows.next()) {
        names.add(rows.getString(1));
      }
      return names;
    }
  }

  private static String of(Connection connection, String table) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select count(*) || ' rows, ' || coalesce(md5(string_agg(one, e'\\n' order by one)), 'none')
                from (
                  select (to_jsonb(t) - 'last_used_at')::text as one
                  from "%s" t
                ) as all_rows
                """
                    .formatted(table))) {
      row.next();
      return row.getString(1);
    }
  }
}
