package dev.midcycle.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// What one who listens has not taken yet.
final class Inbox {
  private static final int MOST = 100;

  private final Listening.Ear ear;
  private final long from;
  private final Consumer<Inbox> leave;
  private final BlockingQueue<List<Told>> waiting = new ArrayBlockingQueue<>(MOST);
  private volatile boolean closed;

  Inbox(Listening.Ear ear, long from, Consumer<Inbox> leave) {
    this.ear = ear;
    this.from = from;
    this.leave = leave;
  }

  Listening.Ear ear() {
    return ear;
  }

  /// Events after this position are put into it.
  long from() {
    return from;
  }

  /// Who takes too slowly is let go, and may come back.
  void put(List<Told> events) {
    var heard = events.stream().filter(ear::hears).toList();
    if (!heard.isEmpty() && !waiting.offer(heard)) {
      closed = true;
    }
  }

  /// The next ones, or none where none came in time or it is over.
  List<Told> take(Duration atMost) throws InterruptedException {
    var next = waiting.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    return next == null ? List.of() : next;
  }

  boolean isOver() {
    return closed && waiting.isEmpty();
  }

  /// Wakes whoever waits.
  void close() {
    closed = true;
    leave.accept(this);
    waiting.offer(List.of());
  }
}
