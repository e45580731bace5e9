package dev.midcycle.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.midcycle.app.CatalogServer.Refused;
import dev.midcycle.webhook.Signature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// Webhooks for a developer's own machine: events are fetched, and sent on from here.
@Command(
    name = "listen",
    description = {
      "Send events to a URL as they happen, signed like webhooks with a secret that is printed. Ctrl-C stops it.",
      "Nothing has to be reachable from outside, so it works on a laptop. An event that is not taken is not sent again."
    })
final class ListenCommand implements Callable<Integer> {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @Mixin private final CatalogAccess access = new CatalogAccess();

  @Option(
      names = "--forward",
      paramLabel = "URL",
      required = true,
      description = "Where events are sent, such as http://localhost:3000/webhooks.")
  private String forward = "";

  @Option(
      names = "--kinds",
      paramLabel = "KINDS",
      description = "Only these kinds, separated by commas; document.* are all that begin so.")
  private @Nullable String kinds;

  @Option(
      names = "--after",
      paramLabel = "POSITION",
      description = "Begin after this position instead of with what happens from now on.")
  private @Nullable Long after;

  @Option(names = "--once", hidden = true, description = "Stop once nothing new is there.")
  private boolean once;

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() {
    return access.with(server -> {
      var secret = Signature.secret();
      long position = after == null ? newest(server) : after;
      access.out("The secret is " + secret);
      access.out("Sending events after position %d to %s.".formatted(position, forward));
      boolean more = true;
      while (more) {
        position = send(server, position, secret);
        more = !once && paused();
      }
      return CatalogAccess.OK;
    });
  }

  private static boolean paused() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static long newest(CatalogServer server) {
    long position = 0;
    var page = server.events(position, Optional.empty());
    while (page.path("more").asBoolean()) {
      position = page.path("next").asLong();
      page = server.events(position, Optional.empty());
    }
    return page.path("next").asLong();
  }

  /// All that is there; gives where it goes on.
  private long send(CatalogServer server, long position, String secret) {
    var page = server.events(position, Optional.ofNullable(kinds));
    page.get("data").forEach(event -> forward(event, secret));
    return page.path("next").asLong();
  }

  private void forward(JsonNode event, String secret) {
    var body = event.toString().getBytes(UTF_8);
    var id = event.path("id").asString();
    var request =
        HttpRequest.newBuilder(URI.create(forward))
            .timeout(PATIENCE)
            .header("content-type", "application/json");
    Signature.headers(id, clock.instant(), body, List.of(secret)).forEach(request::header);
    access.out(
        "%s  %s  %s  %s"
            .formatted(
                event.path("position").asString(),
                event.path("type").asString(),
                event.path("object").asString(),
                answer(request.POST(BodyPublishers.ofByteArray(body)).build())));
  }

  private String answer(HttpRequest request) {
    try {
      return Integer.toString(client.send(request, BodyHandlers.discarding()).statusCode());
    } catch (IOException e) {
      return e.getMessage() == null ? "no answer" : "no answer: " + e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("Stopped.");
    }
  }
}
