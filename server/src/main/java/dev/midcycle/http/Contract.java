package dev.midcycle.http;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The published description of the API, which is what requests are checked against.
public final class Contract {
  private static final String BASE = "https://midcycle.invalid/openapi.json";
  private static final String SCHEMAS = "#/components/schemas/";

  private final JsonNode document;
  private final Map<String, Described> described;
  private final Map<String, Operation> read = new ConcurrentHashMap<>();

  /// The whole document, of which each schema is a part; made when the first is asked for.
  private Optional<Schema> whole = Optional.empty();

  Contract(byte[] json) {
    document = Json.tree(json);
    described = described(document);
  }

  /// Where an operation is described.
  private record Described(JsonNode path, JsonNode method) {}

  private static Map<String, Described> described(JsonNode document) {
    var all = new TreeMap<String, Described>();
    for (var path : document.get("paths").properties()) {
      for (var method : Route.Method.values()) {
        var node = path.getValue().get(method.name().toLowerCase(Locale.ROOT));
        if (node != null) {
          all.put(method + " " + path.getKey(), new Described(path.getValue(), node));
        }
      }
    }
    return all;
  }

  /// Read once: a schema that was asked for by its address alone would have a copy of all others.
  private synchronized Schema whole() {
    var made =
        whole.orElseGet(() -> registry(document).getSchema(SchemaLocation.of(BASE), document));
    whole = Optional.of(made);
    return made;
  }

  private static SchemaRegistry registryOf(Schema schema) {
    return schema.getSchemaContext().getSchemaRegistry();
  }

  private static SchemaRegistry registry(JsonNode document) {
    var config =
        SchemaRegistryConfig.builder()
            .formatAssertionsEnabled(true)
            .locale(Locale.ROOT)
            .preloadSchema(true)
            .build();
    return SchemaRegistry.withDialect(
        dialect(document), builder -> builder.schemaRegistryConfig(config));
  }

  /// The contract that this release is built with: read once, and the same for whoever asks.
  public static Contract published() {
    return Published.CONTRACT;
  }

  private static final class Published {
    private static final Contract CONTRACT = read();
  }

  /// From what the build has made of it, or else, where nothing was built, as it is written.
  private static Contract read() {
    try (var json = Contract.class.getResourceAsStream("/api/openapi.json");
        var yaml = Contract.class.getResourceAsStream("/api/openapi.yaml")) {
      if (json != null) {
        return new Contract(json.readAllBytes());
      }
      if (yaml == null) {
        throw new IllegalStateException("the build left api/openapi.yaml out");
      }
      return new Contract(ContractFile.json(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// JSON Schema, and what checks nothing: the parts of the document, and hints for generated
  /// clients.
  private static Dialect dialect(JsonNode document) {
    var all = Dialect.builder(Dialects.getDraft202012());
    Stream.concat(
            document.propertyNames().stream(), Stream.of("discriminator", "x-extensible-enum"))
        .forEach(name -> all.keyword(new NonValidationKeyword(name)));
    return all.build();
  }

  /// Every operation by its method and path, such as `GET /v1/customers`.
  public Map<String, Operation> operations() {
    var all = new TreeMap<String, Operation>();
    described.keySet().forEach(name -> all.put(name, operation(name)));
    return all;
  }

  boolean has(String operation) {
    return described.containsKey(operation);
  }

  /// Read when it is asked for the first time: a start that read all of them would take a second
  /// more.
  Operation operation(String name) {
    return read.computeIfAbsent(name, this::read);
  }

  private Operation read(String name) {
    var place = Objects.requireNonNull(described.get(name), name);
    return operation(place.path(), place.method());
  }

  /// The schema of one of the contract's objects.
  public Schema schema(String name) {
    return whole().getRefSchema(SchemaLocation.of(BASE + SCHEMAS + name).getFragment());
  }

  private Operation operation(JsonNode path, JsonNode node) {
    var content = node.at("/requestBody/content");
    return new Operation(
        node.get("operationId").asString(),
        List.copyOf(content.propertyNames()),
        body(content.at("/application~1json/schema")),
        query(path, node),
        needsKey(node),
        node.path("x-read-by-route").asBoolean(false),
        answers(node));
  }

  private Optional<Body> body(JsonNode schema) {
    var alternatives = resolved(schema).path("oneOf").valueStream().toList();
    return alternatives.isEmpty()
        ? named(schema).map(Body.Whole::new)
        : Optional.of(new Body.OneOf(byMember(alternatives), fields(alternatives)));
  }

  /// Each alternative by the member that it alone requires.
  private Map<String, Schema> byMember(List<JsonNode> alternatives) {
    var all = new LinkedHashMap<String, Schema>();
    for (var one : alternatives) {
      var others = alternatives.stream().filter(other -> !other.equals(one)).toList();
      var own =
          required(one)
              .filter(name ->
                  others.stream().noneMatch(other -> required(other).anyMatch(name::equals)))
              .toList();
      if (own.size() != 1) {
        throw new IllegalStateException("not told by one member from the others: " + one);
      }
      all.put(own.getFirst(), named(one).orElseThrow());
    }
    return all;
  }

  private Stream<String> required(JsonNode schema) {
    return resolved(schema).path("required").valueStream().map(JsonNode::asString);
  }

  private List<String> fields(List<JsonNode> alternatives) {
    return alternatives.stream()
        .flatMap(one -> resolved(one).path("properties").propertyNames().stream())
        .distinct()
        .toList();
  }

  private Optional<Schema> named(JsonNode schema) {
    var ref = schema.path("$ref").asString("");
    return ref.startsWith(SCHEMAS)
        ? Optional.of(schema(ref.substring(SCHEMAS.length())))
        : Optional.empty();
  }

  /// All query parameters as if they were the members of one object.
  private Query query(JsonNode path, JsonNode node) {
    var properties = new TreeMap<String, JsonNode>();
    for (var list : List.of(path.path("parameters"), node.path("parameters"))) {
      for (var one : list) {
        var parameter = resolved(one);
        if (parameter.get("in").asString().equals("query")) {
          properties.put(parameter.get("name").asString(), resolved(parameter.get("schema")));
        }
      }
    }
    var object = (ObjectNode) Json.tree(Map.of("type", "object", "additionalProperties", false));
    object.set("properties", Json.tree(properties));
    return new Query(registryOf(whole()).getSchema(object), properties);
  }

  private static boolean needsKey(JsonNode node) {
    return node.path("parameters")
        .valueStream()
        .anyMatch(one -> one.path("$ref").asString("").endsWith("/IdempotencyKeyRequired"));
  }

  private Map<String, JsonNode> answers(JsonNode node) {
    var all = new TreeMap<String, JsonNode>();
    for (var answer : node.get("responses").properties()) {
      all.put(answer.getKey(), resolved(answer.getValue()));
    }
    return all;
  }

  private JsonNode resolved(JsonNode node) {
    var ref = node.path("$ref").asString("");
    return ref.isEmpty() ? node : document.at(ref.substring(1));
  }

  /// One operation as the contract describes it.
  ///
  /// @param mediaTypes of the body; empty when it takes none
  /// @param body what a JSON body must look like; empty when it takes none, or any
  /// @param needsKey whether it is refused without an idempotency key
  /// @param readByRoute whether the body is left to the route
  /// @param answers the description of each answer by its status
  public record Operation(
      String id,
      List<String> mediaTypes,
      Optional<Body> body,
      Query query,
      boolean needsKey,
      boolean readByRoute,
      Map<String, JsonNode> answers) {
    public Operation {
      mediaTypes = List.copyOf(mediaTypes);
      answers = Map.copyOf(answers);
    }
  }

  /// What a JSON body must look like.
  public sealed interface Body {
    record Whole(Schema schema) implements Body {}

    /// One of several objects.
    ///
    /// @param byMember each by the member that the others do not have, in order
    /// @param fields every name that one of them has
    record OneOf(Map<String, Schema> byMember, List<String> fields) implements Body {
      public OneOf {
        byMember = Collections.unmodifiableMap(new LinkedHashMap<>(byMember));
        fields = List.copyOf(fields);
      }
    }
  }

  /// What may be asked for behind the question mark.
  ///
  /// @param parameters the schema of each by its name
  public record Query(Schema schema, Map<String, JsonNode> parameters) {}
}
