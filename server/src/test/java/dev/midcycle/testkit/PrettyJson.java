package dev.midcycle.testkit;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Writes JSON for people: what fits on a line stands on one.
public final class PrettyJson {
  private static final int WIDTH = 160;

  private PrettyJson() {}

  public static String of(JsonNode json) {
    return of(json, 0) + "\n";
  }

  private static String of(JsonNode json, int indent) {
    var flat = flat(json);
    if (!json.isContainer() || json.isEmpty() || indent + flat.length() <= WIDTH) {
      return flat;
    }
    var inner = "\n" + " ".repeat(indent + 2);
    var open = json.isObject() ? "{" : "[";
    var close = json.isObject() ? "}" : "]";
    return open
        + inner
        + String.join("," + inner, members(json, indent + 2))
        + "\n"
        + " ".repeat(indent)
        + close;
  }

  private static List<String> members(JsonNode json, int indent) {
    return json.isObject()
        ? json.properties().stream()
            .map(one -> key(one.getKey()) + of(one.getValue(), indent))
            .toList()
        : json.valueStream().map(one -> of(one, indent)).toList();
  }

  private static String flat(JsonNode json) {
    if (json.isObject()) {
      var members =
          json.properties().stream().map(one -> key(one.getKey()) + flat(one.getValue())).toList();
      return members.isEmpty() ? "{}" : "{ " + String.join(", ", members) + " }";
    }
    return json.isArray()
        ? "[" + String.join(", ", json.valueStream().map(PrettyJson::flat).toList()) + "]"
        : json.toString();
  }

  private static String key(String name) {
    return JsonNodeFactory.instance.stringNode(name) + ": ";
  }
}
