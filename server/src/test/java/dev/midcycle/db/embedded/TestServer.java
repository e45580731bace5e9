package dev.midcycle.db.embedded;

import dev.midcycle.db.DatabaseProblem;
import dev.midcycle.db.Login;
import java.nio.file.Path;
import java.util.List;

/// One PostgreSQL for all tests of a run, kept below `target` for the next. It may forget what it
/// was told when the machine stops, which is why only tests can ask for such a one.
public final class TestServer {
  private static final List<String> FAST_BUT_FORGETFUL =
      List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off", "max_connections=300");
  private static final int FOLDERS = 4;

  private TestServer() {}

  private static final class Running {
    static final EmbeddedPostgres SERVER = started();
  }

  public static Login login() {
    return Running.SERVER.login();
  }

  /// Where its programs were unpacked.
  static Path programs() {
    return Binaries.unpacked(Path.of("target", "postgres-1").toAbsolutePath(), () -> {});
  }

  private static EmbeddedPostgres started() {
    var server = inFreeFolder(1);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return server;
  }

  /// Another run may be under way beside this one.
  private static EmbeddedPostgres inFreeFolder(int number) {
    try {
      return EmbeddedPostgres.start(
          Path.of("target", "postgres-" + number), FAST_BUT_FORGETFUL, line -> {});
    } catch (DatabaseProblem e) {
      if (number == FOLDERS || !String.valueOf(e.getMessage()).contains("in use")) {
        throw e;
      }
      return inFreeFolder(number + 1);
    }
  }
}
