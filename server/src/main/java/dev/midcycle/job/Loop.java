package dev.midcycle.job;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work done over and over on a thread of its own: after a pause, or at once when somebody wakes
/// it. Work that fails is reported and tried again after the next pause.
public final class Loop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

  private final String name;
  private final Duration pause;
  private final Work work;
  private final Semaphore bell = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;

  private Loop(String name, Duration pause, Work work) {
    this.name = name;
    this.pause = pause;
    this.work = work;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  /// Work that may have many pieces. Between them it looks whether it is to go on: whoever stops
  /// the process waits for one piece, and not for a month of bills.
  public interface Work {
    void run(BooleanSupplier goesOn);
  }

  public static Loop start(String name, Duration pause, Work work) {
    var loop = new Loop(name, pause, work);
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
      try {
        work.run(() -> !closed);
      } catch (RuntimeException e) {
        LOG.error("{} failed; it is tried again in {}", name, pause, e);
      }
      await();
    }
  }

  private void await() {
    try {
      if (bell.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        bell.drainPermits();
      }
    } catch (InterruptedException e) {
      closed = true;
    }
  }
}
