package dev.midcycle.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// The server as a merchant's program sees it.
final class Shop {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;
  private final String key;

  Shop(String base, String key) {
    this.base = base;
    this.key = key;
  }

  /// @param id of the quote
  record Quoted(String id, long nanos) {}

  /// A change to the next plan.
  Quoted quote(Merchant.Pair pair) {
    var body =
        "{\"customer\":\"%s\",\"subscription\":\"%s\",\"change\":{\"plan\":\"pro\"}}"
            .formatted(pair.customer(), pair.subscription());
    long begun = System.nanoTime();
    var answer = post("/v1/quotes", body, 201);
    long nanos = System.nanoTime() - begun;
    return new Quoted(JSON.readTree(answer).path("id").asString(), nanos);
  }

  /// Gives how long it took, in nanoseconds.
  long confirm(Quoted quote) {
    long begun = System.nanoTime();
    post("/v1/quotes/" + quote.id() + "/confirm", "", 200);
    return System.nanoTime() - begun;
  }

  /// May they use it? Gives how long the answer took, in nanoseconds.
  long entitlement(Merchant.Pair pair, String feature) {
    var path = "/v1/customers/" + pair.customer() + "/entitlements/" + feature;
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Bearer " + key)
            .build();
    long begun = System.nanoTime();
    var answer = send(request);
    long nanos = System.nanoTime() - begun;
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return nanos;
  }

  /// Gives how many of them were accepted.
  int report(byte[] lines) {
    var request =
        HttpRequest.newBuilder(URI.create(base + "/v1/events"))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofByteArray(lines))
            .build();
    var answer = send(request);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return answer.body().split("\"accepted\"", -1).length - 1;
  }

  private String post(String path, String body, int expected) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body))
            .build();
    var answer = send(request);
    if (answer.statusCode() != expected) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
