package dev.midcycle.app;

import dev.midcycle.app.config.Config;
import dev.midcycle.db.DatabaseProblem;
import dev.midcycle.db.Login;
import dev.midcycle.db.Migrations;
import dev.midcycle.db.RowSecurity;
import dev.midcycle.db.ScratchDatabase;
import dev.midcycle.db.ServerCheck;
import dev.midcycle.db.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Which database a command works on: one's own by its address, or the one that Midcycle brings.
final class Databases {
  private Databases() {}

  /// Started if it is ours, found safe, and migrated. Closing it stops what was started.
  static Ready ready(Config.Data data, Consumer<String> progress) {
    var own = data.login();
    if (own.isPresent()) {
      return prepared(new Ready(own.get(), Optional.empty()), data, progress);
    }
    var embedded = EmbeddedPostgres.start(folder(data), data.postgresPort(), progress);
    return prepared(new Ready(embedded.login(), Optional.of(embedded)), data, progress);
  }

  /// For one command: beside the Midcycle that runs on the data folder, or started for it. It makes
  /// no database: one that is missing is most often elsewhere.
  static Ready beside(Config.Data data, Consumer<String> progress) {
    if (data.login().isPresent()) {
      return ready(data, progress);
    }
    if (!EmbeddedPostgres.exists(folder(data).toAbsolutePath().normalize())) {
      throw new DatabaseProblem(nothingIn(data.dataDir()));
    }
    var running = EmbeddedPostgres.running(folder(data));
    if (running.isEmpty()) {
      return ready(data, progress);
    }
    Migrations.refusePending(running.get());
    return new Ready(running.get(), Optional.empty());
  }

  /// Empty, migrated, and gone once it is closed; an own server is left as it was found.
  static ThrowAway throwAway(Config.Data data, Consumer<String> progress) {
    var own = data.login();
    if (own.isPresent()) {
      var scratch = ScratchDatabase.on(own.get());
      return new ThrowAway(scratch.login(), scratch::close);
    }
    var embedded = EmbeddedPostgres.throwAway(folder(data), progress);
    try {
      Migrations.run(embedded.login());
      return new ThrowAway(embedded.login(), embedded::close);
    } catch (RuntimeException e) {
      embedded.close();
      throw e;
    }
  }

  private static String nothingIn(Path folder) {
    return "Midcycle has never been started with the data folder %s. Start it first, or use the --data-dir it was started with."
        .formatted(folder.toAbsolutePath().normalize());
  }

  private static Path folder(Config.Data data) {
    return data.dataDir().resolve("postgres");
  }

  private static Ready prepared(Ready ready, Config.Data data, Consumer<String> progress) {
    try {
      ServerCheck.refuseUnsafe(ready.login());
      int ran = Migrations.run(ready.login());
      RowSecurity.set(ready.login(), data.rowLevelSecurity());
      if (ran > 0) {
        progress.accept("The database's tables are up to date (" + ran + " steps).");
      }
      return ready;
    } catch (RuntimeException e) {
      ready.close();
      throw e;
    }
  }

  /// A database that can be opened.
  record Ready(Login login, Optional<EmbeddedPostgres> embedded) implements AutoCloseable {
    @Override
    public void close() {
      embedded.ifPresent(EmbeddedPostgres::close);
    }
  }

  /// A database for one run.
  record ThrowAway(Login login, Runnable throwing) implements AutoCloseable {
    @Override
    public void close() {
      throwing.run();
    }
  }
}
