package dev.midcycle.usage;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Readings as they are kept beside their event: `[{"meter": "cameras", "thing": "cam-1"}]`.
final class ReadingsJson {
  private static final JsonMapper JSON = new JsonMapper();

  private ReadingsJson() {}

  static String write(List<Noted.Reading> readings) {
    ArrayNode all = JSON.createArrayNode();
    for (var reading : readings) {
      var one = all.addObject().put("meter", reading.meter().value());
      reading.number().ifPresent(number -> one.put("number", number.value()));
      reading.thing().ifPresent(thing -> one.put("thing", thing));
    }
    return JSON.writeValueAsString(all);
  }
}
