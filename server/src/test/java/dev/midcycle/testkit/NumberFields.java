package dev.midcycle.testkit;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/// Every place of a body that is for a number, as the contract describes it: numbers, and decimals
/// in texts.
public final class NumberFields {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper JSON = new JsonMapper();
  private static final String DECIMAL = "[0-9]{1,12}";

  private final Nonsense nonsense;
  private final List<Place> places = new ArrayList<>();

  private NumberFields(Nonsense nonsense) {
    this.nonsense = nonsense;
  }

  /// One of them: a good body, and the names that lead to the number in it.
  public record Place(ObjectNode body, List<String> names) {
    /// The body with `number` there, as it is written.
    public String with(String number) {
      var copy = body.deepCopy();
      ObjectNode at = copy;
      for (var name : names.subList(0, names.size() - 1)) {
        at = (ObjectNode) at.get(name);
      }
      at.set(names.getLast(), NODES.rawValueNode(new RawValue(number)));
      return JSON.writeValueAsString(copy);
    }

    public String pointer() {
      return "/" + String.join("/", names);
    }
  }

  /// Of a body that the schema allows.
  public static List<Place> of(JsonNode schema, Nonsense nonsense) {
    var whole = OpenApi.resolved(schema);
    if (whole.has("oneOf")) {
      return whole.get("oneOf").valueStream().flatMap(one -> of(one, nonsense).stream()).toList();
    }
    var fields = new NumberFields(nonsense);
    if (!whole.path("properties").isEmpty()) {
      fields.walk(whole, nonsense.least(whole), List.of());
    }
    return fields.places;
  }

  private void walk(JsonNode schema, ObjectNode root, List<String> above) {
    for (var property : schema.path("properties").properties()) {
      field(property.getKey(), OpenApi.resolved(property.getValue()), root, above);
    }
    var others = schema.path("additionalProperties");
    if (others.isObject()) {
      field("seats", OpenApi.resolved(others), root, above);
    }
  }

  private void field(String name, JsonNode schema, ObjectNode root, List<String> above) {
    var names = new ArrayList<>(above);
    names.add(name);
    if (isNumber(schema)) {
      places.add(new Place(root, List.copyOf(names)));
    } else if (schema.has("properties") || schema.path("additionalProperties").isObject()) {
      var more = root.deepCopy();
      ObjectNode at = more;
      for (var step : above) {
        at = (ObjectNode) at.get(step);
      }
      at.set(name, nonsense.least(schema));
      walk(schema, more, names);
    }
  }

  private static boolean isNumber(JsonNode schema) {
    var type = schema.path("type");
    boolean decimal = schema.path("pattern").asString("").contains(DECIMAL);
    return type.asString("").equals("integer") || type.asString("").equals("number") || decimal;
  }
}
