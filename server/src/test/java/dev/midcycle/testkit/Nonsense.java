package dev.midcycle.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes up values that a schema allows, and spoils them.
public final class Nonsense {
  private static final JsonMapper JSON = new JsonMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /// JSON as it is written, each a trap for somebody.
  private static final List<String> ODD =
      List.of(
          "null",
          "true",
          "-1",
          "-0.0",
          "1.5",
          "1e2",
          "9223372036854775808",
          "1e400",
          "1e99999",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\u202e\\u0130\\ufeff\"",
          "\"' or 1=1 --\"",
          "\"../../etc/passwd\"",
          "\"<script>\"",
          "\"%s%n\"",
          "\"9999-12-31\"",
          "\"0000-00-00\"",
          "\"2024-02-29\"",
          "\"P1Y\"",
          "\"PT0S\"",
          "\"" + "x".repeat(5000) + "\"",
          "[]",
          "[[[[[[]]]]]]",
          "[null]",
          "{}",
          "{\"\":{\"\":{}}}",
          "{\"__proto__\":1}");

  private static final List<String> KEYS =
      List.of("basic", "pro", "enterprise", "cameras-basic", "cameras-pro", "evidence-export", "x");
  private static final List<String> TEXTS =
      List.of(
          "a@b.test",
          "Name",
          "US",
          "tok_success",
          "tok_decline",
          "America/New_York",
          "https://shop.test/",
          "2026-05-01",
          "P1D",
          "İstanbul 💩");
  private static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY", "KWD", "XXX", "QQQ");
  private static final List<String> DAYS =
      List.of("2026-04-01", "2026-04-30", "2024-02-29", "2025-01-31", "2027-12-31", "2020-01-01");

  private final Random random;
  private final List<String> ids;

  /// @param ids some that exist
  public Nonsense(Random random, List<String> ids) {
    this.random = random;
    this.ids = List.copyOf(ids);
  }

  public void sometimes(Runnable action) {
    if (random.nextInt(3) == 0) {
      action.run();
    }
  }

  /// Any JSON, odd most of the time.
  public String json() {
    return pick(ODD);
  }

  /// A text for a parameter, half of the time one that its schema allows.
  public String text(JsonNode schema) {
    var value = random.nextBoolean() ? fitting(schema) : JSON.readTree(pick(ODD));
    return value.isString() ? value.stringValue() : value.toString();
  }

  /// The least that the schema allows, with ids that exist.
  public ObjectNode least(JsonNode schema) {
    var object = NODES.objectNode();
    for (var name : schema.path("required").valueStream().map(JsonNode::asString).toList()) {
      object.set(name, fitting(schema.at("/properties/" + name)));
    }
    return object;
  }

  /// A body: good, or with something wrong in it, or no JSON at all.
  public String body(JsonNode schema) {
    var value = fitting(schema).toString();
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> value;
      case 3 -> value.substring(0, random.nextInt(value.length()));
      case 4 -> doubled(value);
      case 5 -> json();
      default -> spoilt(value);
    };
  }

  private static String doubled(String object) {
    return object.length() > 2
        ? "{" + object.substring(1, object.length() - 1) + "," + object.substring(1)
        : object;
  }

  /// Puts something odd in the place of one value.
  private String spoilt(String value) {
    var starts = new ArrayList<Integer>();
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) == ':' && value.charAt(i - 1) == '"') {
        starts.add(i + 1);
      }
    }
    if (starts.isEmpty()) {
      return "{\"" + pick(KEYS) + "\":" + json() + "}";
    }
    int start = pick(starts);
    int end = end(value, start);
    return value.substring(0, start) + json() + value.substring(end);
  }

  /// Where the value that starts there ends.
  private static int end(String json, int start) {
    int depth = 0;
    boolean quoted = false;
    for (int i = start; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c == '"' && json.charAt(i - 1) != '\\') {
        quoted = !quoted;
      }
      if (!quoted) {
        if (depth == 0 && (c == ',' || c == '}' || c == ']')) {
          return i;
        }
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      }
    }
    return json.length();
  }

  /// A value as the schema wants it, as far as a few lines can tell.
  private JsonNode fitting(JsonNode unresolved) {
    var schema = OpenApi.resolved(unresolved);
    var ref = unresolved.path("$ref").asString("");
    if (ref.endsWith("Id")) {
      return NODES.stringNode(id(schema));
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
    }
    if (schema.has("oneOf")) {
      return fitting(schema.get("oneOf").get(random.nextInt(schema.get("oneOf").size())));
    }
    return switch (schema.path("type").asString("object")) {
      case "string" -> NODES.stringNode(string(ref, schema));
      case "integer" -> NODES.numberNode(integer(schema));
      case "number" -> NODES.numberNode(random.nextInt(1000));
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      case "array" -> array(schema);
      default -> object(schema);
    };
  }

  /// Mostly one that exists and is of the right kind.
  private String id(JsonNode schema) {
    var pattern = schema.get("pattern").asString();
    var right = ids.stream().filter(id -> id.matches(pattern)).toList();
    return right.isEmpty() || random.nextInt(5) == 0 ? pick(ids) : pick(right);
  }

  private String string(String ref, JsonNode schema) {
    if (ref.endsWith("/Key")) {
      return pick(KEYS);
    }
    if (ref.endsWith("/Currency")) {
      return pick(CURRENCIES);
    }
    if (schema.path("format").asString("").equals("date")) {
      return pick(DAYS);
    }
    if (schema.path("pattern").asString("").contains("@")) {
      return "a" + random.nextInt(100) + "@b.test";
    }
    return pick(TEXTS);
  }

  private int integer(JsonNode schema) {
    int least = schema.path("minimum").asInt(0);
    return least + random.nextInt(Math.min(schema.path("maximum").asInt(100) - least + 1, 1000));
  }

  private ArrayNode array(JsonNode schema) {
    var array = NODES.arrayNode();
    for (int i = random.nextInt(3); i > 0; i--) {
      array.add(fitting(schema.get("items")));
    }
    return array;
  }

  private ObjectNode object(JsonNode schema) {
    var object = NODES.objectNode();
    var required =
        schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    for (var property : schema.path("properties").properties()) {
      if (required.contains(property.getKey()) || random.nextInt(4) == 0) {
        object.set(property.getKey(), fitting(property.getValue()));
      }
    }
    if (schema.path("additionalProperties").isObject()) {
      object.set("seats", fitting(schema.get("additionalProperties")));
    }
    return object;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
