package dev.midcycle.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks HTTP to a server as one somebody. Never follows a redirect.
public final class Caller {
  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private final int port;
  private final Map<String, String> headers;

  private final Optional<ContractCheck> contract;

  private Caller(int port, Map<String, String> headers, Optional<ContractCheck> contract) {
    this.port = port;
    this.headers = headers;
    this.contract = contract;
  }

  public static Caller anonymous(int port) {
    return new Caller(port, Map.of(), Optional.empty());
  }

  /// Compares every answer with the published contract.
  public Caller holding(ContractCheck check) {
    return new Caller(port, headers, Optional.of(check));
  }

  public Caller with(String header, String value) {
    var more = new TreeMap<>(headers);
    more.put(header, value);
    return new Caller(port, more, contract);
  }

  public Caller withKey(String apiKey) {
    return with("Authorization", "Bearer " + apiKey);
  }

  public Answer get(String path) {
    return send("GET", path, "");
  }

  /// Every attempt has a key of its own, unless this caller brings one.
  public Answer post(String path, String json) {
    return changing("POST", path, json);
  }

  public Answer patch(String path, String json) {
    return changing("PATCH", path, json);
  }

  public Answer delete(String path) {
    return changing("DELETE", path, "");
  }

  public Answer changing(String method, String path, String json) {
    var caller =
        headers.containsKey("Idempotency-Key")
            ? this
            : with("Idempotency-Key", UUID.randomUUID().toString());
    return caller.send(method, path, json);
  }

  public Answer send(String method, String path, String body) {
    return send(method, path, body.getBytes(StandardCharsets.UTF_8));
  }

  public Answer send(String method, String path, byte[] body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    var all = new TreeMap<>(headers);
    if (body.length > 0) {
      all.putIfAbsent("Content-Type", "application/json");
    }
    all.forEach(request::header);
    try {
      var answer = new Answer(CLIENT.send(request.build(), Caller::body));
      contract.ifPresent(check -> check.check(method, path, answer));
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(method + " " + path, e);
    }
  }

  /// A stream that lasts.
  public LiveStream stream(String path) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    headers.forEach(request::header);
    try {
      return new LiveStream(CLIENT.send(request.build(), BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(path, e);
    }
  }

  /// All of it, or of a stream of events that lasts the first.
  private static BodySubscriber<String> body(ResponseInfo info) {
    return info.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")
        ? new FirstEvent()
        : BodyHandlers.ofString().apply(info);
  }

  /// A file as it is, byte by byte.
  public byte[] file(String path) {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    headers.forEach(request::header);
    try {
      var answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new AssertionError(path + " answers " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(path, e);
    }
  }

  /// What came back.
  public record Answer(HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public String text() {
      return response.body();
    }

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    /// A text by its JSON pointer; empty when it is not there.
    public String at(String pointer) {
      return json().at(pointer).asString("");
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public String code() {
      return at("/code");
    }

    @Override
    public String toString() {
      return status() + " " + text();
    }
  }
}
