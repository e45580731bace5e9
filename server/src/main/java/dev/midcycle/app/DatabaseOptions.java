package dev.midcycle.app;

import dev.midcycle.db.Login;
import dev.midcycle.db.Migrations;
import dev.midcycle.db.ServerCheck;
import dev.midcycle.db.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/// Which database a command works on: one's own by its address, or the one that Midcycle brings.
final class DatabaseOptions {
  @Option(
      names = "--database-url",
      paramLabel = "URL",
      defaultValue = "${env:MIDCYCLE_DATABASE_URL}",
      showDefaultValue = Visibility.NEVER,
      description = {
        "A PostgreSQL (15 or newer) of your own, as postgresql://user:password@host:5432/database.",
        "Also read from MIDCYCLE_DATABASE_URL. Without it Midcycle runs one itself."
      })
  private @Nullable String url;

  @Option(
      names = "--data-dir",
      paramLabel = "FOLDER",
      defaultValue = "${env:MIDCYCLE_DATA_DIR:-.midcycle}",
      showDefaultValue = Visibility.NEVER,
      description = "Where Midcycle keeps its own PostgreSQL; .midcycle unless said otherwise.")
  private Path dataDir = Path.of(".midcycle");

  /// Started if it is ours, found safe, and migrated. Closing it stops what was started.
  Ready ready(Consumer<String> progress) {
    if (url != null && !url.isBlank()) {
      return prepared(new Ready(Login.parse(url), Optional.empty()), progress);
    }
    var embedded = EmbeddedPostgres.start(dataDir.resolve("postgres"), progress);
    return prepared(new Ready(embedded.login(), Optional.of(embedded)), progress);
  }

  private static Ready prepared(Ready ready, Consumer<String> progress) {
    try {
      ServerCheck.refuseUnsafe(ready.login());
      int ran = Migrations.run(ready.login());
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
}
