package dev.midcycle.db.embedded;

import dev.midcycle.db.DatabaseProblem;
import dev.midcycle.db.Login;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// A PostgreSQL of our own, running from [#start] to [#close].
public final class EmbeddedPostgres implements AutoCloseable {
  /// What is thrown away need not outlive the machine's fall.
  private static final List<String> FAST_BUT_FORGETFUL =
      List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off");

  private static final int ANY_PORT = 0;

  private final FolderLock lock;
  private final Cluster cluster;
  private final At at;
  private final Optional<Path> litter;

  private EmbeddedPostgres(FolderLock lock, Cluster cluster, At at, Optional<Path> litter) {
    this.lock = lock;
    this.cluster = cluster;
    this.at = at;
    this.litter = litter;
  }

  /// How it was started, so that it can be once more.
  private record At(int port, List<String> settings, String password) {
    Login login() {
      return EmbeddedPostgres.login(port, password);
    }
  }

  /// Everything lives below `folder`; `progress` is told, in sentences, what takes a while.
  public static EmbeddedPostgres start(Path folder, Consumer<String> progress) {
    return start(folder, ANY_PORT, progress);
  }

  /// At a port of one's choice; 0 for any that is free.
  public static EmbeddedPostgres start(Path folder, int port, Consumer<String> progress) {
    return start(folder, port, List.of(), progress);
  }

  /// `settings` (`name=value`) go to the server's command line. Ours are the safe ones; tests may
  /// say otherwise.
  static EmbeddedPostgres start(Path folder, List<String> settings, Consumer<String> progress) {
    return start(folder, ANY_PORT, settings, progress);
  }

  private static EmbeddedPostgres start(
      Path folder, int wanted, List<String> settings, Consumer<String> progress) {
    var home = Folders.made(folder.toAbsolutePath().normalize());
    var lock = FolderLock.take(home);
    try {
      var programs = programs(home, progress);
      var cluster = new Cluster(home, programs, Account.choose(home));
      var password = Folders.password(home.resolve("password"));
      if (!cluster.exists()) {
        progress.accept("Creating the database below " + home + " (once) ...");
        cluster.create();
      }
      cluster.stopLeftOver(progress);
      int port = cluster.start(wanted, settings);
      var at = new At(port, settings, password);
      return new EmbeddedPostgres(lock, cluster, at, Optional.empty());
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// One that is gone, with all it held, once it is closed. It lives beside the programs, which
  /// stay in `folder`; what a run that was killed left there is thrown away by the next.
  public static EmbeddedPostgres throwAway(Path folder, Consumer<String> progress) {
    var shelf = Folders.made(folder.toAbsolutePath().normalize());
    var programs = programs(shelf, progress);
    for (int number = 1; ; number++) {
      var home = Folders.made(shelf.resolve("throw-away-" + number));
      var lock = FolderLock.tryToTake(home);
      if (lock.isPresent()) {
        return throwAway(home, programs, lock.get(), progress);
      }
    }
  }

  private static EmbeddedPostgres throwAway(
      Path home, Path programs, FolderLock lock, Consumer<String> progress) {
    try {
      var cluster = new Cluster(home, programs, Account.choose(home));
      cluster.stopLeftOver(progress);
      cluster.delete();
      var password = Folders.password(home.resolve("password"));
      cluster.create();
      int port = cluster.start(ANY_PORT, FAST_BUT_FORGETFUL);
      var at = new At(port, FAST_BUT_FORGETFUL, password);
      return new EmbeddedPostgres(lock, cluster, at, Optional.of(home));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// The login of the one that another process runs below `folder`; empty when nobody does.
  public static Optional<Login> running(Path folder) {
    var home = folder.toAbsolutePath().normalize();
    if (!exists(home) || !FolderLock.isTaken(home)) {
      return Optional.empty();
    }
    var port = Postmaster.of(home.resolve(Cluster.DATA)).flatMap(Postmaster::readyPort);
    return Optional.of(
        login(
            port.orElseThrow(() -> new DatabaseProblem(starting(home))),
            Folders.password(home.resolve("password"))));
  }

  private static String starting(Path home) {
    return "Midcycle is starting or stopping with the data folder %s. Try again in a moment."
        .formatted(home);
  }

  private static Path programs(Path folder, Consumer<String> progress) {
    return Binaries.unpacked(folder, () -> progress.accept("Unpacking PostgreSQL (once) ..."));
  }

  public Login login() {
    return at.login();
  }

  /// Done once the server has ended, whoever ended it.
  public CompletableFuture<?> ended() {
    return cluster
        .process()
        .<CompletableFuture<?>>map(ProcessHandle::onExit)
        .orElseGet(() -> CompletableFuture.completedFuture(cluster));
  }

  /// Starts one that ended by itself, at the same port. What it had acknowledged is there.
  public void startAgain() {
    cluster.start(at.port, at.settings);
  }

  @Override
  public void close() {
    try (lock) {
      cluster.stop();
      litter.ifPresent(Folders::delete);
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
