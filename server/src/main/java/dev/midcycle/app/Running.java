package dev.midcycle.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// What has been started, closed in the opposite order when the process is told to end.
final class Running {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final CountDownLatch told = new CountDownLatch(1);
  private boolean closed;
  private volatile Optional<String> failure = Optional.empty();

  /// A part that comes when the end has already begun is closed at once.
  synchronized <T extends AutoCloseable> T keep(T part) {
    if (closed) {
      close(part);
      throw new IllegalStateException("stopped while starting");
    }
    parts.push(part);
    return part;
  }

  /// Ctrl-C and termination close everything before the process goes, and so does a failed start.
  void closeOnExit() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::closeAll, "closing"));
  }

  /// Ends the process, with a sentence that says why.
  void fail(String sentence) {
    failure = Optional.of(sentence);
    told.countDown();
  }

  /// Why the process ends by itself; empty when it was told to.
  Optional<String> failure() {
    return failure;
  }

  /// Returns when the process is to end.
  void await() {
    try {
      told.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized void closeAll() {
    closed = true;
    told.countDown();
    while (!parts.isEmpty()) {
      close(parts.pop());
    }
  }

  /// One part that does not close in peace must not keep the others open.
  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      System.err.println(Failures.sentence(e));
    }
  }
}
