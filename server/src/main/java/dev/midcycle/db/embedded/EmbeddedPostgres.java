package dev.midcycle.db.embedded;

import dev.midcycle.db.Login;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// A PostgreSQL of our own, running from [#start] to [#close].
public final class EmbeddedPostgres implements AutoCloseable {
  private final FolderLock lock;
  private final Cluster cluster;
  private final Login login;

  private EmbeddedPostgres(FolderLock lock, Cluster cluster, Login login) {
    this.lock = lock;
    this.cluster = cluster;
    this.login = login;
  }

  /// Everything lives below `folder`; `progress` is told, in sentences, what takes a while.
  public static EmbeddedPostgres start(Path folder, Consumer<String> progress) {
    return start(folder, List.of(), progress);
  }

  /// `settings` (`name=value`) go to the server's command line. Ours are the safe ones; tests may
  /// say otherwise.
  static EmbeddedPostgres start(Path folder, List<String> settings, Consumer<String> progress) {
    var home = Folders.made(folder.toAbsolutePath().normalize());
    var lock = FolderLock.take(home);
    try {
      var programs =
          Binaries.unpacked(home, () -> progress.accept("Unpacking PostgreSQL (once) ..."));
      var cluster = new Cluster(home, programs, Account.choose(home));
      var password = Folders.password(home.resolve("password"));
      if (!cluster.exists()) {
        progress.accept("Creating the database below " + home + " (once) ...");
        cluster.create();
      }
      cluster.stopLeftOver(progress);
      int port = cluster.start(settings);
      return new EmbeddedPostgres(lock, cluster, login(port, password));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  public Login login() {
    return login;
  }

  @Override
  public void close() {
    try (lock) {
      cluster.stop();
    }
  }

  /// True when `folder` holds a database already, so that a start will be quick.
  public static boolean exists(Path folder) {
    return Files.exists(folder.resolve(Cluster.DATA).resolve("PG_VERSION"));
  }

  private static Login login(int port, String password) {
    return new Login(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.DATABASE, Cluster.USER, password);
  }
}
