package dev.midcycle.testkit;

import dev.midcycle.db.Login;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// All that a database holds, as one sum for each table: two that are equal hold the same rows.
public final class EveryRow {
  private static final String TABLES =
      """
      select table_name
      from information_schema.tables
      where table_schema = 'public'
        and table_type = 'BASE TABLE'
        and table_name not like 'flyway%'
      order by table_name
      """;

  private final Login login;

  private EveryRow(Login login) {
    this.login = login;
  }

  /// In the database that `owner` signs in to: one whom row-level security does not bind.
  public static EveryRow of(Login owner) {
    return new EveryRow(owner);
  }

  /// Reads all tables but these, each time it is asked.
  public Supplier<Map<String, String>> but(Collection<String> tables) {
    return () -> read(tables);
  }

  private Map<String, String> read(Collection<String> but) {
    try (var connection =
            DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        var statement = connection.createStatement()) {
      var sums = new TreeMap<String, String>();
      for (var table : texts(statement, TABLES)) {
        if (!but.contains(table)) {
          sums.put(table, texts(statement, sum(table)).getFirst());
        }
      }
      return sums;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sum(String table) {
    return """
    select concat(count(*), ' rows ', md5(string_agg(t::text, '|' order by t::text)))
    from "%s" t
    """
        .formatted(table);
  }

  private static List<String> texts(Statement statement, String query) throws SQLException {
    var texts = new ArrayList<String>();
    try (var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
