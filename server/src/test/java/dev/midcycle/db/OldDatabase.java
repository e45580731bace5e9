package dev.midcycle.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/// A database as an earlier build left it: the tables of its migrations, which never change, and
/// their rows; then brought up to this release.
public final class OldDatabase {
  private OldDatabase() {}

  /// From `rows`, in the tables as migration `last` left them.
  public static TestDatabase restored(String rows, String last) {
    return TestDatabase.filledBy(login -> {
      Flyway.configure()
          .dataSource(login.jdbcUrl(), login.user(), login.password())
          .locations("classpath:db/migration")
          .target(last)
          .load()
          .migrate();
      fill(login, rows);
      Migrations.run(login);
    });
  }

  private static void fill(Login login, String rows) {
    try (var connection =
            DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        var statement = connection.createStatement();
        var file = reader(rows)) {
      statement.execute("set session_replication_role = replica");
      for (var line = file.readLine(); line != null; line = file.readLine()) {
        var words = line.split(" ", 3);
        if (words[0].equals("sequence")) {
          statement.execute("select setval('%s', %s)".formatted(words[1], words[2]));
        } else {
          copy(connection, words[1] + " " + words[2], file);
        }
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(rows, e);
    }
  }

  private static void copy(Connection connection, String table, BufferedReader file)
      throws SQLException, IOException {
    var rows = new StringBuilder();
    for (var line = file.readLine(); !line.equals("\\."); line = file.readLine()) {
      rows.append(line).append('\n');
    }
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
  }

  public static BufferedReader reader(String resource) {
    try {
      var in = Objects.requireNonNull(OldDatabase.class.getResourceAsStream(resource), resource);
      return new BufferedReader(new InputStreamReader(new GZIPInputStream(in), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
