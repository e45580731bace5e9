package dev.midcycle.app;

import dev.midcycle.db.DatabaseProblem;
import dev.midcycle.db.embedded.EmbeddedPostgres;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts the bundled PostgreSQL again when it ends by itself. One that does not stay is given up.
/// Why: `docs/decisions/0023-the-bundled-postgresql-is-started-again.md`.
final class PostgresWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresWatch.class);

  /// So often in a row it is started again.
  private static final int TRIES = 5;

  /// Whoever ran so long has not failed in a row.
  private static final Duration STEADY = Duration.ofMinutes(1);

  private final Watched server;
  private final InstantSource clock;
  private final Duration pause;
  private final Consumer<String> givenUp;
  private final CompletableFuture<Boolean> closing = new CompletableFuture<>();

  /// Since when it runs, or has failed to.
  private Instant since;

  private final Thread thread = Thread.ofVirtual().name("postgres-watch").unstarted(this::watch);

  private PostgresWatch(
      Watched server, InstantSource clock, Duration pause, Consumer<String> givenUp) {
    this.server = server;
    this.clock = clock;
    this.pause = pause;
    this.givenUp = givenUp;
    this.since = clock.instant();
  }

  /// What may end by itself.
  interface Watched {
    /// Done once it has ended.
    CompletableFuture<?> ended();

    void startAgain();
  }

  /// @param givenUp is told in a sentence when it is no use
  static PostgresWatch over(
      EmbeddedPostgres postgres, InstantSource clock, Consumer<String> givenUp) {
    var watched =
        new Watched() {
          @Override
          public CompletableFuture<?> ended() {
            return postgres.ended();
          }

          @Override
          public void startAgain() {
            postgres.startAgain();
          }
        };
    return over(watched, clock, Duration.ofSeconds(1), givenUp);
  }

  /// @param pause before the second try; longer by as much before each further one
  static PostgresWatch over(
      Watched server, InstantSource clock, Duration pause, Consumer<String> givenUp) {
    var watch = new PostgresWatch(server, clock, pause, givenUp);
    watch.thread.start();
    return watch;
  }

  /// Whatever ends from now on was meant to.
  @Override
  public void close() {
    closing.complete(true);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    int tries = 0;
    while (!closing.isDone()) {
      CompletableFuture.anyOf(server.ended(), closing).join();
      boolean steady = Duration.between(since, clock.instant()).compareTo(STEADY) >= 0;
      tries = steady ? 0 : tries;
      if (!isClosingWithin(pause.multipliedBy(tries)) && !isKeptAlive(++tries)) {
        return;
      }
    }
  }

  /// Gives up after too many tries.
  private boolean isKeptAlive(int tries) {
    if (tries > TRIES) {
      givenUp.accept(
          "The bundled PostgreSQL ended by itself and does not run again. Its log, postgres.log in the data folder, says why.");
      return false;
    }
    LOG.error("The bundled PostgreSQL ended by itself; it is started again (try {})", tries);
    since = clock.instant();
    try {
      server.startAgain();
      LOG.info("The bundled PostgreSQL runs again");
    } catch (DatabaseProblem e) {
      since = clock.instant();
      LOG.error("The bundled PostgreSQL did not start", e);
    }
    return true;
  }

  private boolean isClosingWithin(Duration time) {
    return closing.copy().completeOnTimeout(false, time.toNanos(), TimeUnit.NANOSECONDS).join();
  }
}
