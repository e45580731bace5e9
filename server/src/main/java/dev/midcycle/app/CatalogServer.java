package dev.midcycle.app;

import dev.midcycle.app.config.ServerAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A Midcycle that runs: its catalogue routes, and what may be read of it.
final class CatalogServer {
  private static final JsonMapper JSON = new JsonMapper();

  /// Longer than a plan for a million subscriptions takes.
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final int NOT_FOUND = 404;
  private static final int BEGINNING = 100;
  private static final int NOTHING = 204;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private final String url;
  private final String whence;
  private final String key;

  CatalogServer(ServerAddress address, String key) {
    this.url = address.url().replaceFirst("/+$", "");
    this.whence = address.whence();
    this.key = key;
  }

  /// It says no, or does not answer.
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    Refused(String message) {
      this(message, List.of());
    }

    private Refused(String message, List<String> faults) {
      super(message);
      this.faults = faults;
    }

    /// What is wrong with the file, each with its line.
    List<String> faults() {
      return faults == null ? List.of() : faults;
    }
  }

  /// What it shows at an address.
  JsonNode get(String path) {
    return good(sent(request(path).GET().build()));
  }

  /// What it is asked to do.
  JsonNode change(String method, String path, String body) {
    return good(
        sent(
            request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, BodyPublishers.ofString(body))
                .build()));
  }

  /// A file of any length, line by line.
  void lines(String path, Consumer<String> each) {
    try {
      var answer = client.send(request(path).GET().build(), BodyHandlers.ofLines());
      if (answer.statusCode() >= 300) {
        get(path); // Says why not.
      }
      try (var lines = answer.body()) {
        lines.forEach(each);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new Refused("The answer of %s broke off: %s".formatted(url, e.getMessage()), List.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }

  /// The newest version, with its content; empty where none is published.
  Optional<JsonNode> current() {
    var answer = sent(request("/v1/catalog").GET().build());
    return answer.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(good(answer));
  }

  /// What publishing the file would bring.
  ///
  /// @param migrate one way of moving subscriptions; all where it is empty
  JsonNode plan(String file, Optional<String> migrate) {
    var query = migrate.map(way -> "?migrate=" + way).orElse("");
    return good(sent(file("/v1/catalog/plans" + query, file)));
  }

  JsonNode publish(String file) {
    return good(sent(file("/v1/catalog", file)));
  }

  /// Moves some subscriptions to the newest version.
  ///
  /// @param cursor where the ones before ended
  JsonNode migrate(String catalog, String when, Optional<String> cursor) {
    var body = JSON.createObjectNode().put("catalog", catalog).put("when", when);
    cursor.ifPresent(one -> body.put("cursor", one));
    var request =
        request("/v1/catalog/migrations")
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body.toString()));
    return good(sent(request.build()));
  }

  /// Some events, in order.
  JsonNode events(long after, Optional<String> kinds) {
    var query = "?limit=1000&after=" + after + kinds.map(some -> "&kinds=" + some).orElse("");
    return good(sent(request("/v1/events" + query).GET().build()));
  }

  /// Reads a bank statement: XML where it looks like it, else CSV.
  JsonNode statement(String path, byte[] body) {
    var begin = new String(body, 0, Math.min(body.length, BEGINNING), StandardCharsets.UTF_8);
    boolean isXml = begin.replace("\uFEFF", "").stripLeading().startsWith("<");
    return good(
        sent(
            request(path)
                .header("Content-Type", isXml ? "application/xml" : "text/csv")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(body))
                .build()));
  }

  private HttpRequest file(String path, String file) {
    return request(path)
        .header("Content-Type", "application/yaml")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(BodyPublishers.ofString(file))
        .build();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + key);
  }

  private HttpResponse<String> sent(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Refused(
          "No answer from %s (%s)%s. Check that Midcycle is running there, or use --port or --url."
              .formatted(url, whence, e.getMessage() == null ? "" : ": " + e.getMessage()),
          List.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException("interrupted", e));
    }
  }

  private JsonNode good(HttpResponse<String> answer) {
    var type = answer.headers().firstValue("Content-Type").orElse("");
    if (answer.statusCode() == NOTHING) {
      return JSON.createObjectNode();
    }
    if (answer.statusCode() < 300 && type.startsWith("application/json")) {
      return JSON.readTree(answer.body());
    }
    if (!type.startsWith("application/problem+json")) {
      throw new Refused(
          "The answer was %d, which is not from Midcycle. Check --url."
              .formatted(answer.statusCode()),
          List.of());
    }
    var problem = JSON.readTree(answer.body());
    throw new Refused(
        problem.path("detail").asString("The answer was " + answer.statusCode() + "."),
        problem.path("errors").valueStream().map(CatalogServer::fault).toList());
  }

  private static String fault(JsonNode error) {
    var line = error.path("line").asInt(0);
    return (line > 0 ? "line " + line + ": " : "") + error.path("message").asString("");
  }
}
