package dev.midcycle.file;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Holds a tree against its JSON Schema and says in plain words, at the line, what does not fit.
final class SchemaCheck {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Node root;

  private SchemaCheck(Node root) {
    this.root = root;
  }

  static List<Problem> problems(Node root, Schema schema) {
    var check = new SchemaCheck(root);
    var problems = new ArrayList<Problem>();
    for (var error : schema.validate(json(root))) {
      if (!check.isToldOtherwise(error)) {
        problems.add(check.problem(error));
      }
    }
    return problems;
  }

  private Problem problem(Error error) {
    var node = at(error);
    var holder = Schemas.holderOf(error.getSchemaLocation());
    return switch (error.getKeyword()) {
      case "additionalProperties" -> unknownKey(node, error.getProperty(), holder);
      case "required" -> missingKey(node, error.getProperty());
      case "enum" -> wrongWord(node, holder.path("enum"));
      case "uniqueItems" -> node.at().problem(node.at().name() + " lists the same entry twice");
      default ->
          node.at()
              .problem(
                  node.at().name()
                      + " must be "
                      + expected(holder, error)
                      + ", not "
                      + node.shown()
                      + Nearest.question(node.text().orElse(""), examples(holder)));
    };
  }

  private static Problem unknownKey(Node mapping, String key, JsonNode holder) {
    var open = new TreeSet<>(keys(holder));
    open.removeAll(mapping.members().keySet());
    var place = mapping.member(key).keyAt();
    boolean isFree =
        holder.path("properties").isEmpty()
            || (holder.has("patternProperties") && Nearest.to(key, open).isEmpty());
    return place.problem(
        "unknown key `"
            + key
            + "` in "
            + mapping.at().name()
            + Nearest.hint(key, open)
            + (isFree ? "; " + says(holder) : ""));
  }

  private static Problem missingKey(Node mapping, String key) {
    return mapping.at().problem(mapping.at().name() + " needs `" + key + "`");
  }

  private static Problem wrongWord(Node node, JsonNode words) {
    var valid = words.valueStream().map(JsonNode::asString).toList();
    var word = node.text().orElse("");
    var allowed = valid.stream().map(one -> "`" + one + "`").collect(Collectors.joining(", "));
    var near = Nearest.question(word, valid);
    return node.at()
        .problem(node.at().name() + " must be one of " + allowed + ", not " + node.shown() + near);
  }

  /// A missing key that stands there misspelt is told once, as the misspelling.
  private boolean isToldOtherwise(Error error) {
    if (!error.getKeyword().equals("required")) {
      return false;
    }
    var present = at(error).members().keySet();
    var known = keys(Schemas.holderOf(error.getSchemaLocation()));
    return present.stream()
        .filter(key -> !known.contains(key))
        .anyMatch(key -> Nearest.to(key, open(known, present)).contains(error.getProperty()));
  }

  /// Whether no key of `mapping` could be a misspelling of one of `words`.
  static boolean isSpelledOut(Node mapping, Collection<String> words) {
    return mapping.members().keySet().stream()
        .allMatch(key -> words.contains(key) || Nearest.to(key, words).isEmpty());
  }

  private static Set<String> open(Set<String> known, Set<String> present) {
    var open = new TreeSet<>(known);
    open.removeAll(present);
    return open;
  }

  private static Set<String> keys(JsonNode holder) {
    return Set.copyOf(holder.path("properties").propertyNames());
  }

  private static String expected(JsonNode holder, Error error) {
    return holder.has("description") || holder.has("type") ? says(holder) : error.getMessage();
  }

  private static List<String> examples(JsonNode holder) {
    return holder.path("examples").valueStream().map(JsonNode::asString).toList();
  }

  private static String says(JsonNode holder) {
    if (holder.has("description")) {
      return holder.path("description").asString();
    }
    return switch (holder.path("type").asString("")) {
      case "boolean" -> "true or false";
      case "integer" -> "a whole number";
      case "array" -> "a list";
      case "object" -> "a mapping";
      case "string" -> "a text";
      default -> "one of " + holder.path("type");
    };
  }

  private Node at(Error error) {
    var node = root;
    var path = error.getInstanceLocation();
    for (int i = 0; i < path.getNameCount(); i++) {
      node =
          path.getElement(i) instanceof Integer index
              ? node.items().get(index)
              : node.member(path.getName(i)).value();
    }
    return node;
  }

  private static JsonNode json(Node node) {
    return switch (node) {
      case Node.Text(_, var value) -> JSON.stringNode(value);
      case Node.Numeral(_, var value) -> number(value);
      case Node.Truth(_, var value) -> JSON.booleanNode(value);
      case Node.Nothing _ -> JSON.nullNode();
      case Node.Sequence(_, var items) -> {
        ArrayNode array = JSON.arrayNode();
        items.forEach(item -> array.add(json(item)));
        yield array;
      }
      case Node.Mapping(_, var members) -> {
        ObjectNode object = JSON.objectNode();
        members.forEach((key, member) -> object.set(key, json(member.value())));
        yield object;
      }
    };
  }

  private static JsonNode number(BigDecimal value) {
    return value.scale() <= 0 ? JSON.numberNode(value.toBigInteger()) : JSON.numberNode(value);
  }
}
