package dev.midcycle.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/// Reads the first event of a stream that lasts, and ends it.
final class FirstEvent implements BodySubscriber<String> {
  private final CompletableFuture<String> body = new CompletableFuture<>();
  private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
  private final StringBuilder read = new StringBuilder();

  @Override
  public CompletionStage<String> getBody() {
    return body;
  }

  @Override
  public void onSubscribe(Flow.Subscription begun) {
    subscription.complete(begun);
    begun.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    parts.forEach(part -> read.append(UTF_8.decode(part)));
    int end = read.indexOf("\n\n");
    if (end >= 0 && body.complete(read.substring(0, end))) {
      subscription.join().cancel();
    }
  }

  @Override
  public void onError(Throwable e) {
    body.completeExceptionally(e);
  }

  @Override
  public void onComplete() {
    body.complete(read.toString());
  }
}
