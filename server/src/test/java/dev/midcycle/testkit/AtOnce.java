package dev.midcycle.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// So many who do the same thing at the same time.
public final class AtOnce {
  private AtOnce() {}

  /// So many threads that begin together; what each came to.
  public static <T> List<T> of(int threads, Callable<T> work) {
    var barrier = new CyclicBarrier(threads);
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var all = new ArrayList<Callable<T>>();
      for (int i = 0; i < threads; i++) {
        all.add(() -> {
          barrier.await();
          return work.call();
        });
      }
      var results = new ArrayList<T>();
      for (var one : pool.invokeAll(all)) {
        results.add(one.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
