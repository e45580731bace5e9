package dev.midcycle.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.midcycle.db.embedded.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/// A migrated, empty database, of which every test's own is a copy. It is kept on the test server
/// for the next run, by a name that the migrations give: others than these have another.
final class Template {
  private static final String NAME = "template_" + fingerprint();

  static {
    var kept = databases("template\\_%");
    if (!kept.contains(NAME)) {
      sweep(kept);
      make();
    }
    sweep(databases("test\\_%"));
  }

  private Template() {}

  static void copyTo(String name) {
    copy(NAME, name);
  }

  /// Of one that nobody is signed in to.
  static void copy(String from, String to) {
    administer("create database " + to + " template " + from + " strategy file_copy");
  }

  static Login at(String name) {
    var server = TestServer.login();
    return new Login(
        server.jdbcUrl().replaceFirst("/[^/]*$", "/" + name), server.user(), server.password());
  }

  static void administer(String statement) {
    TestDatabase.execute(TestServer.login(), statement);
  }

  /// Under another name first: a half-made one is never taken for a whole one.
  private static void make() {
    var half = "test_half_made";
    administer("drop database if exists " + half);
    administer("create database " + half);
    Migrations.run(at(half));
    administer("alter database " + half + " rename to " + NAME);
  }

  /// A run that was killed, or whose migrations were others, leaves its databases behind. The
  /// server is this run's alone.
  private static void sweep(List<String> databases) {
    databases.forEach(name -> administer("drop database " + name + " with (force)"));
  }

  private static List<String> databases(String pattern) {
    var server = TestServer.login();
    try (var connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        var asked =
            connection.prepareStatement("select datname from pg_database where datname like ?")) {
      asked.setString(1, pattern);
      var names = new ArrayList<String>();
      try (var rows = asked.executeQuery()) {
        while (rows.next()) {
          names.add(rows.getString(1));
        }
      }
      return names;
    } catch (SQLException e) {
      throw new IllegalStateException(pattern, e);
    }
  }

  private static String fingerprint() {
    try (var files = Files.list(migrations())) {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var file : files.sorted().toList()) {
        digest.update(file.getFileName().toString().getBytes(UTF_8));
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Path migrations() {
    var folder = Objects.requireNonNull(Template.class.getResource("/db/migration"));
    try {
      return Path.of(folder.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(folder.toString(), e);
    }
  }
}
