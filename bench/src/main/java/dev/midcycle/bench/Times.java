package dev.midcycle.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.ToLongFunction;

/// How long each of many took, and all of them together.
///
/// @param nanos each, shortest first
record Times(List<Long> nanos, double seconds) {

  /// Does `work` for each, so many at once; it tells its own time.
  static <T> Times of(List<T> each, int atOnce, ToLongFunction<T> work)
      throws InterruptedException {
    long begun = System.nanoTime();
    var nanos = new ArrayList<Long>();
    try (var pool = Executors.newFixedThreadPool(atOnce)) {
      var tasks = each.stream().<Callable<Long>>map(one -> () -> work.applyAsLong(one)).toList();
      for (var done : pool.invokeAll(tasks)) {
        nanos.add(done.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    return new Times(nanos.stream().sorted().toList(), seconds);
  }

  @Override
  public String toString() {
    return "%,d in %.1f s: %,.0f a second; half took at most %.1f ms, 99 of 100 at most %.1f ms"
        .formatted(nanos.size(), seconds, nanos.size() / seconds, millis(50), millis(99));
  }

  private double millis(int percent) {
    int rank = Math.ceilDiv(nanos.size() * percent, 100);
    return nanos.get(rank - 1) / 1e6;
  }
}
