package dev.midcycle.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.midcycle.webhook.Sender;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/// Sends webhooks by HTTP. The client is made with the first of them.
public final class WebhookSender implements Sender, AutoCloseable {
  private static final int MOST_OF_AN_ANSWER = 2048;
  private static final int SIDE_BY_SIDE = 8;
  private static final int THREADS = 16;

  /// Connections of an endpoint to which nothing was sent for so long are forgotten.
  private static final Duration IDLE = Duration.ofMinutes(1);

  private final CheckedAddresses.Names names;
  private final boolean insideToo;
  private final Duration patience;
  private @Nullable HttpClient client;

  /// @param insideToo whether addresses that are not of the open internet are allowed
  public WebhookSender(boolean insideToo) {
    this(InetAddress::getAllByName, insideToo, Duration.ofSeconds(15));
  }

  WebhookSender(CheckedAddresses.Names names, boolean insideToo, Duration patience) {
    this.names = names;
    this.insideToo = insideToo;
    this.patience = patience;
  }

  /// Whether addresses that are not of the open internet are allowed.
  public boolean insideToo() {
    return insideToo;
  }

  @Override
  public Answer send(Request request) {
    var answered = new CompletableFuture<Answer>();
    var reading = new Reading(answered);
    var sending =
        client()
            .newRequest(URI.create(request.url()))
            .tag(request.pool())
            .method("POST")
            .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
            .followRedirects(false)
            .headers(headers ->
                request.headers().forEach((name, value) -> headers.put(new HttpField(name, value))))
            .body(new BytesRequestContent("application/json", request.body()));
    sending.send(reading);
    try {
      return answered.get(patience.plusSeconds(2).toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      var _ = sending.abort(new TimeoutException("no answer"));
      return new Answer.None("No answer within %d seconds.".formatted(patience.toSeconds()));
    } catch (ExecutionException e) {
      return new Answer.None(why(Optional.ofNullable(e.getCause()).orElse(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.None("Stopped.");
    }
  }

  /// Keeps the beginning of an answer, and ends it there.
  private final class Reading implements Response.Listener {
    private final CompletableFuture<Answer> answered;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    private Reading(CompletableFuture<Answer> answered) {
      this.answered = answered;
    }

    @Override
    public void onContent(Response response, ByteBuffer content) {
      var bytes = new byte[Math.min(content.remaining(), MOST_OF_AN_ANSWER - kept.size())];
      content.get(bytes);
      kept.writeBytes(bytes);
      if (kept.size() >= MOST_OF_AN_ANSWER) {
        answered.complete(told(response));
        var _ = response.abort(new IllegalStateException("enough"));
      }
    }

    private Answer told(Response response) {
      return new Answer.Answered(response.getStatus(), text(kept.toByteArray()));
    }

    @Override
    public void onComplete(Result result) {
      answered.complete(
          result.isSucceeded()
              ? told(result.getResponse())
              : new Answer.None(why(result.getFailure())));
    }
  }

  /// As PostgreSQL can store it.
  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8).replace('\0', '?').replaceAll("\\p{Cs}", "?");
  }

  private String why(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null && !(cause instanceof CheckedAddresses.Refused)) {
      cause = cause.getCause();
    }
    if (cause instanceof TimeoutException) {
      return "No answer within %d seconds.".formatted(patience.toSeconds());
    }
    var message = cause.getMessage() == null ? "" : ": " + text(cause.getMessage().getBytes(UTF_8));
    return cause instanceof CheckedAddresses.Refused
        ? message.substring(2) + "."
        : cause.getClass().getSimpleName() + message.substring(0, Math.min(message.length(), 300));
  }

  private synchronized HttpClient client() {
    if (client == null) {
      client = started();
    }
    return client;
  }

  private HttpClient started() {
    var made = new HttpClient();
    var threads = new QueuedThreadPool(THREADS, 2);
    threads.setName("webhook-client");
    threads.setDaemon(true);
    made.setExecutor(threads);
    made.setSocketAddressResolver(new CheckedAddresses(names, insideToo));
    made.setFollowRedirects(false);
    made.setHttpCookieStore(new HttpCookieStore.Empty());
    made.setConnectTimeout(patience.toMillis());
    made.setIdleTimeout(patience.toMillis());
    made.setMaxConnectionsPerDestination(SIDE_BY_SIDE);
    made.setDestinationIdleTimeout(IDLE.toMillis());
    made.setUserAgentField(new HttpField("user-agent", "Midcycle-Webhooks"));
    try {
      made.start();
    } catch (Exception e) {
      throw new IllegalStateException("the client does not start", e);
    }
    made.getContentDecoderFactories().clear();
    return made;
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      try {
        client.stop();
      } catch (Exception e) {
        throw new IllegalStateException("the client does not stop", e);
      }
    }
  }
}
