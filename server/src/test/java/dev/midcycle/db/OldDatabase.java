package dev.midcycle.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/// A database as an earlier build left it: the tables of its migrations, which never change, and
/// their rows; then brought up to this release.
public final class OldDatabase {
  private OldDatabase() {}

  /// So many equal ones from `rows`, in the tables as migration `last` left them.
  public static List<TestDatabase> restored(int count, String rows, String last) {
    return TestDatabase.filledBy(
        count,
        login -> {
          migrate(login, last);
          fill(login, rows);
          Migrations.run(login);
        });
  }

  /// Up to its migration `last`.
  static void migrate(Login login, String last) {
    Flyway.configure()
        .dataSource(login.jdbcUrl(), login.user(), login.password())
        .locations("classpath:db/migration")
        .target(last)
        .load()
        .migrate();
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
      return new BufferedReader(new InputStreamReader(new GZIPInputStream(file(resource)), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Of a file that is as it is.
  public static List<String> lines(String resource) {
    try (var in = file(resource)) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream file(String resource) {
    return Objects.requireNonNull(OldDatabase.class.getResourceAsStream(resource), resource);
  }
}
