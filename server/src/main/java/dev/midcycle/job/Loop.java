package dev.midcycle.job;

import dev.midcycle.db.DatabaseAway;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work done over and over on a thread of its own: after a pause, or at once when somebody wakes
/// it. Work that fails is reported and tried again after the next pause.
public final class Loop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

  private static final int SPARING = 9;
  private static final Duration MOST = Duration.ofMinutes(1);
  private static final InstantSource STILL = () -> Instant.EPOCH;

  private final String name;
  private final Pause pause;
  private final InstantSource clock;
  private final Work work;
  private final Semaphore bell = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;

  private Loop(String name, Pause pause, InstantSource clock, Work work) {
    this.name = name;
    this.pause = pause;
    this.clock = clock;
    this.work = work;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  /// Work that may have many pieces. Between them it looks whether it is to go on: whoever stops
  /// the process waits for one piece, and not for a month of bills.
  public interface Work {
    void run(BooleanSupplier goesOn);

    /// Waits for what it has begun and left to itself. Nothing is begun any more.
    default void end() {}
  }

  /// How long it waits between two times: `least`, or `times` as long as the work took, but never
  /// much longer than a minute, since clocks are put right sometimes.
  record Pause(Duration least, int times) {
    Duration after(Duration took) {
      var rest = Collections.min(List.of(took.multipliedBy(times), MOST));
      return Collections.max(List.of(rest, least));
    }
  }

  public static Loop start(String name, Duration pause, Work work) {
    return started(new Loop(name, new Pause(pause, 0), STILL, work));
  }

  /// Work that may wait while there is much of it: it rests for nine times as long as it took.
  public static Loop startSparing(String name, Duration pause, InstantSource clock, Work work) {
    return started(new Loop(name, new Pause(pause, SPARING), clock, work));
  }

  private static Loop started(Loop loop) {
    loop.thread.start();
    return loop;
  }

  /// Does not wait for the pause to end.
  public void wake() {
    bell.release();
  }

  /// Begins no further piece of work, and waits for none.
  public void stop() {
    closed = true;
    wake();
  }

  /// Lets the piece of work under way end.
  @Override
  public void close() {
    stop();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!closed) {
      var begun = clock.instant();
      try {
        work.run(() -> !closed);
      } catch (DatabaseAway e) {
        LOG.warn("{} waits: the database does not answer: {}", name, e.getMessage());
      } catch (RuntimeException e) {
        LOG.error("{} failed; next attempt in {}", name, pause.least(), e);
      }
      await(pause.after(Duration.between(begun, clock.instant())));
    }
    work.end();
  }

  private void await(Duration rest) {
    try {
      if (bell.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
        bell.drainPermits();
      }
    } catch (InterruptedException e) {
      closed = true;
    }
  }
}
