package dev.midcycle.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;

/// The same request over and over, so many at once, each on a connection of its own, until it is
/// closed.
final class Load implements AutoCloseable {
  private final List<Lane> lanes = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicReference<Optional<Exception>> failure =
      new AtomicReference<>(Optional.empty());
  private volatile boolean closed;

  /// Who connects.
  interface Line {
    Wire open() throws Exception;
  }

  /// One request, or what belongs together; gives how many nanoseconds to count.
  interface Work {
    long once(Wire wire) throws Exception;
  }

  private Load() {}

  static Load start(int atOnce, Line line, Work work) {
    var load = new Load();
    for (int i = 0; i < atOnce; i++) {
      var lane = new Lane();
      load.lanes.add(lane);
      load.threads.add(Thread.ofPlatform().daemon().start(() -> load.run(line, work, lane)));
    }
    return load;
  }

  private void run(Line line, Work work, Lane lane) {
    try (var wire = line.open()) {
      while (!closed) {
        lane.add(work.once(wire));
      }
    } catch (Exception e) {
      failure.compareAndSet(Optional.empty(), Optional.of(e));
      closed = true;
    }
  }

  /// What was done since this was asked last, shortest first.
  Times taken(double seconds) {
    failure
        .get()
        .ifPresent(e -> {
          throw new IllegalStateException(e.getMessage(), e);
        });
    var nanos = lanes.stream().flatMapToLong(Lane::drain).sorted().toArray();
    return new Times(nanos, seconds);
  }

  @Override
  public void close() {
    closed = true;
    for (var thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static final class Lane {
    private long[] nanos = new long[1 << 10];
    private int count;

    private synchronized void add(long one) {
      if (count == nanos.length) {
        nanos = Arrays.copyOf(nanos, 2 * count);
      }
      nanos[count++] = one;
    }

    private synchronized LongStream drain() {
      var all = LongStream.of(Arrays.copyOf(nanos, count));
      count = 0;
      return all;
    }
  }
}
