package dev.midcycle.bench;

import dev.midcycle.db.Login;
import dev.midcycle.db.Migrations;
import dev.midcycle.db.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;

/// A folder of its own with the PostgreSQL that Midcycle brings, as it is shipped: nothing that it
/// promises is switched off. It can count statements where asked to. Gone once it is closed.
final class Place implements AutoCloseable {
  private final Path folder;
  private final EmbeddedPostgres postgres;
  private final Connection owner;
  private final ProcessHandle postmaster;

  private Place(Path folder, EmbeddedPostgres postgres, Connection owner) throws SQLException {
    this.folder = folder;
    this.postgres = postgres;
    this.owner = owner;
    this.postmaster = CpuTime.postmaster(owner);
  }

  static Place make() throws IOException, SQLException {
    var folder = Files.createTempDirectory(folder(), "place-");
    ableToCount(folder);
    var postgres = EmbeddedPostgres.start(folder, _ -> {});
    Migrations.run(postgres.login());
    var place = new Place(folder, postgres, Sql.connection(postgres.login()));
    Sql.execute(place.owner, "create extension pg_stat_statements");
    place.count(false);
    return place;
  }

  /// Where all folders of this program are.
  static Path folder() throws IOException {
    return Files.createDirectories(Path.of("bench", "target", "places").toAbsolutePath());
  }

  private static void ableToCount(Path folder) throws SQLException {
    try (var postgres = EmbeddedPostgres.start(folder, _ -> {});
        var owner = Sql.connection(postgres.login())) {
      Sql.execute(owner, "alter system set shared_preload_libraries = 'pg_stat_statements'");
    }
  }

  /// Statements are counted only where nothing is timed.
  void count(boolean statements) throws SQLException {
    Sql.execute(
        owner,
        "alter system set pg_stat_statements.track = '%s'".formatted(statements ? "top" : "none"));
    Sql.execute(owner, "select pg_reload_conf(), pg_stat_statements_reset()");
  }

  Login login() {
    return postgres.login();
  }

  Connection owner() {
    return owner;
  }

  ProcessHandle postmaster() {
    return postmaster;
  }

  @Override
  public void close() {
    // Its end ends all connections.
    postgres.close();
    delete(folder);
  }

  static void delete(Path folder) {
    try (var all = Files.walk(folder)) {
      for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
