package dev.midcycle.testkit.stripe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The objects of one account, by their ids, oldest first.
final class StripeObjects {
  static final long CREATED = 1_775_000_000;

  private final Map<String, ObjectNode> all = new LinkedHashMap<>();
  private int count;

  ObjectNode add(String prefix, String kind) {
    count++;
    var id = prefix + "_" + "%08d".formatted(count);
    var made = node();
    made.put("id", id);
    made.put("object", kind);
    made.put("created", CREATED + count);
    made.put("livemode", false);
    made.putObject("metadata");
    all.put(id, made);
    return made;
  }

  static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }

  Optional<ObjectNode> find(String id) {
    return Optional.ofNullable(all.get(id));
  }

  Iterable<ObjectNode> kind(String kind) {
    return all.values().stream()
        .filter(one -> one.path("object").asString().equals(kind))
        .toList()
        .reversed();
  }

  /// `metadata[name]=value` of a request, on what it makes.
  static void describe(ObjectNode made, Map<String, String> form) {
    var metadata = (ObjectNode) made.get("metadata");
    form.forEach((name, value) -> {
      if (name.startsWith("metadata[")) {
        metadata.put(name.substring("metadata[".length(), name.length() - 1), value);
      }
    });
  }
}
