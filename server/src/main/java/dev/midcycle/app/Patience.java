package dev.midcycle.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// Asks, and takes no answer within a second for a no.
record Patience(BooleanSupplier question) implements BooleanSupplier {
  @Override
  public boolean getAsBoolean() {
    var answer = new CompletableFuture<Boolean>();
    Thread.ofVirtual().start(() -> answer.complete(question.getAsBoolean()));
    try {
      return answer.get(1, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
