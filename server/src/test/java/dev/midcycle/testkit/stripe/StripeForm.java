package dev.midcycle.testkit.stripe;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Requests as Stripe takes them: `metadata[a]=b&expand[0]=c`.
final class StripeForm {
  private static final Pattern PART = Pattern.compile("[^\\[\\]]+");

  private StripeForm() {}

  static Map<String, String> read(String text) {
    var form = new LinkedHashMap<String, String>();
    Stream.of(text.split("&", -1))
        .filter(one -> !one.isEmpty())
        .forEach(one -> {
          var both = one.split("=", 2);
          form.put(decoded(both[0]), both.length == 1 ? "" : decoded(both[1]));
        });
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /// As a tree whose leaves are of the types that the schema has.
  static JsonNode tree(Map<String, String> form, JsonNode schema) {
    var root = JsonNodeFactory.instance.objectNode();
    form.forEach((name, value) -> {
      var parts = PART.matcher(name).results().map(one -> one.group()).toList();
      put(root, parts, value);
    });
    return typed(root, schema);
  }

  private static void put(ObjectNode at, List<String> parts, String value) {
    if (parts.size() == 1) {
      at.put(parts.getFirst(), value);
      return;
    }
    var next =
        at.get(parts.getFirst()) instanceof ObjectNode there
            ? there
            : at.putObject(parts.getFirst());
    put(next, parts.subList(1, parts.size()), value);
  }

  private static JsonNode typed(JsonNode node, JsonNode schema) {
    for (var one : schema.path("anyOf")) {
      if (fits(node, one)) {
        return typed(node, one);
      }
    }
    return switch (schema.path("type").asString("")) {
      case "object" -> object(node, schema);
      case "array" -> array(node, schema);
      case "integer" ->
          node.isString() && node.asString().matches("-?[0-9]+")
              ? JsonNodeFactory.instance.numberNode(Long.parseLong(node.asString()))
              : node;
      case "boolean" ->
          node.isString() && node.asString().matches("true|false")
              ? JsonNodeFactory.instance.booleanNode(node.asString().equals("true"))
              : node;
      default -> node;
    };
  }

  private static boolean fits(JsonNode node, JsonNode schema) {
    return switch (schema.path("type").asString("")) {
      case "object", "array" -> node.isObject();
      case "integer" -> node.isString() && node.asString().matches("-?[0-9]+");
      case "boolean" -> node.isString() && node.asString().matches("true|false");
      default -> node.isString();
    };
  }

  private static JsonNode object(JsonNode node, JsonNode schema) {
    if (!node.isObject()) {
      return node;
    }
    var typed = JsonNodeFactory.instance.objectNode();
    node.properties()
        .forEach(one ->
            typed.set(
                one.getKey(), typed(one.getValue(), schema.path("properties").path(one.getKey()))));
    return typed;
  }

  private static JsonNode array(JsonNode node, JsonNode schema) {
    if (!node.isObject()) {
      return node;
    }
    var typed = JsonNodeFactory.instance.arrayNode();
    node.valueStream().forEach(one -> typed.add(typed(one, schema.path("items"))));
    return typed;
  }
}
