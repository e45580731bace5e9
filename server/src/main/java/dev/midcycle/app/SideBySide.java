package dev.midcycle.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// Two things that were made at the same time. Where one is not to be had, the other one is closed:
/// nothing goes on running.
record SideBySide<A extends AutoCloseable, B extends AutoCloseable>(A first, B second) {

  /// Throws what went wrong with the first, or else with the second.
  static <A extends AutoCloseable, B extends AutoCloseable> SideBySide<A, B> made(
      Supplier<A> first, Supplier<B> second) {
    var beside =
        CompletableFuture.supplyAsync(
            second, work -> Thread.ofPlatform().name("beside").start(work));
    var here = had(first, beside);
    try {
      return new SideBySide<>(here, beside.join());
    } catch (CompletionException e) {
      var failure = e.getCause() instanceof RuntimeException cause ? cause : e;
      close(here, failure);
      throw failure;
    }
  }

  private static <A, B extends AutoCloseable> A had(
      Supplier<A> first, CompletableFuture<B> beside) {
    try {
      return first.get();
    } catch (RuntimeException failure) {
      beside.handle((made, failed) -> made).thenAccept(made -> close(made, failure)).join();
      throw failure;
    }
  }

  private static void close(AutoCloseable part, RuntimeException failure) {
    try {
      part.close();
    } catch (Exception e) {
      failure.addSuppressed(e);
    }
  }
}
