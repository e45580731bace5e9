package dev.midcycle.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.midcycle.app.EventLines.Line;
import dev.midcycle.app.config.ServerAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sends events to a Midcycle. What was sent before is not counted again, so a request whose answer
/// got lost is simply sent once more.
final class EventSending {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int TRIES = 5;
  private static final int TRIES_WHILE_BUSY = 120;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final String whence;
  private final String key;

  EventSending(ServerAddress server, String key) {
    this.address = URI.create(server.url().replaceFirst("/+$", "") + "/v1/events");
    this.whence = server.whence();
    this.key = key;
  }

  /// What became of an event.
  record Result(String status, String code, String message) {}

  /// It could not be sent, for a reason that lies not in one event.
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Refused(String message) {
      super(message);
    }
  }

  /// Gives what became of each, in their order.
  List<Result> send(List<Line> lines) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/x-ndjson")
            .header("Content-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(packed(lines)))
            .build();
    var results =
        JSON.readTree(answered(request)).path("results").valueStream().map(EventSending::result);
    return results.toList();
  }

  private static Result result(JsonNode node) {
    return new Result(
        node.path("status").asString(""),
        node.path("code").asString(""),
        node.path("message").asString(""));
  }

  private static byte[] packed(List<Line> lines) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      for (var line : lines) {
        out.write(line.json().getBytes(UTF_8));
        out.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private String answered(HttpRequest request) throws InterruptedException {
    int failed = 0;
    for (int tried = 1; ; tried++) {
      try {
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() == 200) {
          return answer.body();
        }
        if (!isBusy(answer) || tried == TRIES_WHILE_BUSY) {
          throw new Refused(reason(answer));
        }
        Thread.sleep(Duration.ofSeconds(secondsToWait(answer)));
      } catch (IOException e) {
        if (++failed == TRIES) {
          throw new Refused(
              "No answer from %s (%s)%s. Check that Midcycle is running there, or use --port or --url."
                  .formatted(address, whence, e.getMessage() == null ? "" : ": " + e.getMessage()));
        }
        Thread.sleep(Duration.ofSeconds(failed));
      }
    }
  }

  private static boolean isBusy(HttpResponse<String> answer) {
    return answer.statusCode() == 429 || answer.statusCode() == 503;
  }

  private static long secondsToWait(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("[0-9]{1,4}"))
        .map(Long::parseLong)
        .orElse(1L);
  }

  private static String reason(HttpResponse<String> answer) {
    var type = answer.headers().firstValue("Content-Type").orElse("");
    return type.startsWith("application/problem+json")
        ? JSON.readTree(answer.body()).path("detail").asString("")
        : "The answer was " + answer.statusCode() + ", which is not from Midcycle. Check --url.";
  }
}
