package dev.midcycle.testkit;

import dev.midcycle.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;

/// The published contract as a tree, for tests that go through all of it.
public final class OpenApi {
  private static final JsonNode DOCUMENT = read(Path.of("../docs/api/openapi.yaml"));
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private OpenApi() {}

  private static JsonNode read(Path file) {
    try {
      return Json.tree(
          new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One operation.
  ///
  /// @param parameters of the path, the query and the headers
  public record Operation(String method, String path, JsonNode node, List<JsonNode> parameters) {
    /// The ways to say who one is; none where nobody is asked.
    public Set<String> security() {
      var own = node.path("security");
      var schemes = own.isMissingNode() ? DOCUMENT.path("security") : own;
      return schemes
          .valueStream()
          .flatMap(one -> one.propertyNames().stream())
          .collect(Collectors.toSet());
    }

    /// The schema of a JSON body; missing when it takes none.
    public JsonNode body() {
      return resolved(node.at("/requestBody/content/application~1json/schema"));
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /// Every operation by its name, such as `POST /v1/quotes`.
  public static Map<String, Operation> operations() {
    var all = new TreeMap<String, Operation>();
    for (var path : DOCUMENT.get("paths").properties()) {
      for (var method : METHODS) {
        var node = path.getValue().path(method.toLowerCase(Locale.ROOT));
        if (!node.isMissingNode()) {
          var operation =
              new Operation(method, path.getKey(), node, parameters(path.getValue(), node));
          all.put(operation.toString(), operation);
        }
      }
    }
    return all;
  }

  private static List<JsonNode> parameters(JsonNode path, JsonNode operation) {
    return Stream.of(path, operation)
        .flatMap(node -> node.path("parameters").valueStream())
        .map(OpenApi::resolved)
        .toList();
  }

  /// All of it.
  public static JsonNode document() {
    return DOCUMENT;
  }

  /// One of the contract's objects.
  public static JsonNode schema(String name) {
    return resolved(DOCUMENT.at("/components/schemas/" + name));
  }

  /// Where a reference leads.
  public static JsonNode resolved(JsonNode node) {
    var ref = node.path("$ref").asString("");
    return ref.isEmpty() ? node : resolved(DOCUMENT.at(ref.substring(1)));
  }
}
