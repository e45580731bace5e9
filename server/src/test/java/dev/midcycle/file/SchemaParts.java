package dev.midcycle.file;

import dev.midcycle.time.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The parts of a published schema that have keys, by name, in the order in which one comes to them
/// from its beginning; and the places in a file where each stands.
final class SchemaParts {
  private static final String BASE = "https://midcycle.dev/schema/";

  private final String file;
  private final JsonNode tree;
  private final Map<String, Part> parts = new LinkedHashMap<>();

  /// A mapping with known keys.
  ///
  /// @param places paths in a file, with `*` for any key and any entry of a list
  record Part(String name, JsonNode holder, List<List<String>> places) {}

  /// Something in a schema, with the file whose references it speaks of, and what it is called.
  private record Spot(String file, JsonNode node, String name) {}

  /// @param tree the schema of `file`, or a copy
  /// @param root what its beginning is called
  SchemaParts(String file, JsonNode tree, String root) {
    this.file = file;
    this.tree = tree;
    visit(new Spot(file, tree, root), List.of());
  }

  static JsonNode published(String file) {
    return Optional.ofNullable(Schemas.published().get(BASE + file)).orElseThrow();
  }

  List<Part> all() {
    return List.copyOf(parts.values());
  }

  /// Parts of another file are told on its own page.
  private void visit(Spot spot, List<String> place) {
    var node = spot.node();
    if (!spot.file().equals(file)) {
      return;
    }
    if (hasKeys(node)) {
      var known = parts.get(spot.name());
      var part =
          Optional.ofNullable(known)
              .orElseGet(() -> new Part(spot.name(), node, new ArrayList<>()));
      parts.put(spot.name(), part);
      part.places().add(place);
      if (known == null) {
        keys(node)
            .forEach(
                one -> visit(below(spot, one.getValue(), one.getKey()), with(place, one.getKey())));
      }
    }
    node.path("patternProperties")
        .forEach(one -> visit(below(spot, one, spot.name()), with(place, "*")));
    if (node.has("items")) {
      visit(below(spot, node.path("items"), spot.name()), with(place, "*"));
    }
    if (node.has("then")) {
      visit(below(spot, node.path("then"), spot.name()), place);
    }
  }

  /// Whether it is a mapping whose keys have meanings, and not one by interval.
  static boolean hasKeys(JsonNode node) {
    return !keys(node).isEmpty();
  }

  /// What is told of a part: all its keys, save intervals where prices stand under them.
  static List<Map.Entry<String, JsonNode>> keys(JsonNode node) {
    var properties = node.path("properties");
    return properties.properties().stream()
        .filter(one -> !properties.has("quarter") || Interval.find(one.getKey()).isEmpty())
        .toList();
  }

  private static List<String> with(List<String> place, String step) {
    var all = new ArrayList<>(place);
    all.add(step);
    return all;
  }

  private Spot below(Spot spot, JsonNode node, String name) {
    if (!node.has("$ref")) {
      return new Spot(spot.file(), node, name);
    }
    var ref = node.path("$ref").asString();
    var there = ref.startsWith("#") ? spot.file() : ref.replaceFirst("#.*", "");
    var pointer = ref.contains("#") ? ref.substring(ref.indexOf('#') + 1) : "";
    return new Spot(
        there,
        (there.equals(file) ? tree : published(there)).at(pointer),
        pointer.isEmpty() ? "catalogue" : pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  /// What may stand under a key, in words, with a link to a part that it is.
  String type(JsonNode property, String name) {
    return type(below(new Spot(file, tree, ""), property, name));
  }

  private String type(Spot spot) {
    var node = spot.node();
    if (hasKeys(node)) {
      return link(spot);
    }
    if (node.has("then")) {
      return words(node) + " (" + type(below(spot, node.path("then"), spot.name())) + ")";
    }
    if (node.has("items") && hasKeys(below(spot, node.path("items"), spot.name()).node())) {
      return "a list of " + type(below(spot, node.path("items"), spot.name()));
    }
    var byKey = node.path("patternProperties").valueStream().findFirst();
    return byKey
        .map(one -> below(spot, one, spot.name()))
        .filter(one -> hasKeys(one.node()))
        .map(one -> "by key, " + type(one))
        .orElseGet(() -> words(node));
  }

  private String link(Spot spot) {
    var page = spot.file().equals(file) ? "" : "catalogue.md";
    return "[%s](%s#%s)".formatted(spot.name(), page, spot.name());
  }

  private static String words(JsonNode node) {
    if (node.has("enum")) {
      return node.path("enum")
          .valueStream()
          .map(word -> "`" + word.asString() + "`")
          .collect(Collectors.joining(", "));
    }
    return node.has("description")
        ? node.path("description").asString()
        : node.path("type").asString().equals("boolean") ? "true or false" : "a text";
  }
}
