package dev.midcycle.http;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Whether what came in is what the contract asks for. All that is wrong is told at once.
final class Checks {
  private static final int MOST_PLACES = 20;
  private static final int MOST_DIGITS = 30;

  /// Where the contract has what an update takes of an object, and the object beside it.
  private static final Pattern UPDATE = Pattern.compile("(/components/schemas/\\w+)Update");

  private Checks() {}

  /// The body as a tree; throws a problem with all its places when it is not as it should be.
  static JsonNode body(byte[] body, Contract.Body allowed) {
    var tree = parsed(body);
    refuse(acceptable(tree, ""));
    refuse(places(schema(allowed, tree), tree));
    return tree;
  }

  private static Schema schema(Contract.Body allowed, JsonNode tree) {
    return switch (allowed) {
      case Contract.Body.Whole(var schema) -> schema;
      case Contract.Body.OneOf one -> chosen(one, tree);
    };
  }

  /// Which of the alternatives the body is, by the one member that tells.
  private static Schema chosen(Contract.Body.OneOf one, JsonNode tree) {
    if (!tree.isObject()) {
      throw Problem.invalid("body", "must be a JSON object").thrown();
    }
    var given = one.byMember().keySet().stream().filter(tree::has).toList();
    if (given.isEmpty()) {
      refuse(
          tree.propertyNames().stream()
              .filter(name -> !one.fields().contains(name))
              .map(name -> new Place("/" + name, Nearest.unknown("field", name, one.fields())))
              .toList());
    }
    if (given.size() != 1) {
      var names = String.join(", ", one.byMember().keySet());
      throw Problem.invalid("body", "must have exactly one of " + names).thrown();
    }
    return Objects.requireNonNull(one.byMember().get(given.getFirst()));
  }

  /// Any JSON object.
  static JsonNode anyObject(byte[] body) {
    var tree = parsed(body);
    refuse(acceptable(tree, ""));
    if (!tree.isObject()) {
      throw Problem.invalid("body", "must be a JSON object").thrown();
    }
    return tree;
  }

  static void query(Iterable<Parameter> given, Contract.Query allowed) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    var places = new ArrayList<Place>();
    for (var one : given) {
      if (one.values().size() != 1) {
        places.add(new Place(one.name(), "must be given only once"));
      }
      var schema = allowed.parameters().get(one.name());
      object.set(one.name(), value(one.values().getFirst(), schema != null && isInteger(schema)));
    }
    places.addAll(acceptable(object, ""));
    places.addAll(places(allowed.schema(), object));
    refuse(places.stream().map(Checks::withoutSlash).toList());
  }

  record Parameter(String name, List<String> values) {}

  private static boolean isInteger(JsonNode schema) {
    return schema.path("type").asString("").equals("integer");
  }

  private static JsonNode value(String text, boolean integer) {
    var nodes = JsonNodeFactory.instance;
    return integer && text.matches("-?[0-9]{1,9}")
        ? nodes.numberNode(Integer.parseInt(text))
        : nodes.stringNode(text);
  }

  private static Place withoutSlash(Place place) {
    return new Place(place.param().replaceFirst("^/", ""), place.reason());
  }

  private static JsonNode parsed(byte[] body) {
    if (body.length == 0) {
      throw Problem.invalid("body", "is required; send a JSON object").thrown();
    }
    try {
      return Json.tree(body);
    } catch (JacksonException e) {
      var reason = "is not valid JSON%s: %s".formatted(where(e), firstLine(e.getOriginalMessage()));
      throw Problem.invalid("body", reason).thrown();
    }
  }

  /// A limit that is passed has no place.
  private static String where(JacksonException e) {
    return Optional.ofNullable(e.getLocation())
        .map(at -> ", at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()))
        .orElse("");
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("unreadable");
  }

  private static List<Place> places(Schema schema, JsonNode tree) {
    var errors = schema.validate(tree);
    return errors.stream()
        .filter(error -> !isOfNullable(error) && !isOfAnotherType(error, errors))
        .limit(MOST_PLACES)
        .map(error -> place(error, schema))
        .distinct()
        .toList();
  }

  /// Of what may be null, only what its other alternative says is of use.
  private static boolean isOfNullable(Error error) {
    return switch (error.getKeyword()) {
      case "oneOf" -> error.getSchemaNode().valueStream().anyMatch(Checks::isNull);
      case "type" -> error.getSchemaNode().asString("").equals("null");
      case null, default -> false;
    };
  }

  /// Of alternatives of several types, only what the one of the value's own type says is of use.
  private static boolean isOfAnotherType(Error error, List<Error> all) {
    return switch (error.getKeyword()) {
      case "oneOf" -> all.stream().anyMatch(other -> !isChoice(other) && isWithin(other, error));
      case "type" ->
          all.stream().anyMatch(other -> isChoice(other) && isAt(other, error))
              && all.stream()
                  .anyMatch(other ->
                      !isChoice(other) && !isMistyped(other, error) && isWithin(other, error));
      case null, default -> false;
    };
  }

  private static boolean isChoice(Error error) {
    return "oneOf".equals(error.getKeyword());
  }

  private static boolean isMistyped(Error other, Error error) {
    return "type".equals(other.getKeyword()) && isAt(other, error);
  }

  private static boolean isAt(Error one, Error other) {
    return one.getInstanceLocation().equals(other.getInstanceLocation());
  }

  private static boolean isWithin(Error inner, Error outer) {
    return isAt(inner, outer)
        || inner.getInstanceLocation().startsWith(outer.getInstanceLocation());
  }

  private static boolean isNull(JsonNode schema) {
    return schema.path("type").asString("").equals("null");
  }

  private static Place place(Error error, Schema schema) {
    var at = error.getInstanceLocation().toString();
    return switch (error.getKeyword()) {
      case "additionalProperties", "unevaluatedProperties" ->
          new Place(at + "/" + error.getProperty(), notTaken(error, schema));
      case "required" -> new Place(at + "/" + error.getProperty(), "is required");
      case null, default -> new Place(orBody(at), SchemaWords.of(error));
    };
  }

  /// A field that can be read but not written is not unknown.
  private static String notTaken(Error error, Schema schema) {
    var root = schema.findLexicalRoot().getSchemaNode();
    var object = error.getSchemaLocation().getFragment().getParent();
    var pointer = object == null ? "" : object.toString();
    var field = error.getProperty();
    return UPDATE.matcher(pointer).matches()
            && fields(root, UPDATE.matcher(pointer).replaceFirst("$1")).contains(field)
        ? "cannot be changed by this request"
        : Nearest.unknown("field", field, fields(root, pointer));
  }

  /// The names that the object at `pointer` may have.
  private static List<String> fields(JsonNode root, String pointer) {
    return List.copyOf(root.at(pointer + "/properties").propertyNames());
  }

  private static String orBody(String at) {
    return at.isEmpty() ? "body" : at;
  }

  /// PostgreSQL stores no NUL, and UTF-8 no half of a surrogate pair. A number with few digits and
  /// a huge exponent has too many digits once it is written out.
  private static List<Place> acceptable(JsonNode node, String at) {
    var places = new ArrayList<Place>();
    if (node.isString() && !isStorable(node.stringValue())) {
      places.add(
          new Place(orBody(at), "must not contain null characters or broken surrogate pairs"));
    }
    if (node.isNumber() && !isOrdinary(node.decimalValue())) {
      places.add(
          new Place(orBody(at), "is a number of more than %d digits".formatted(MOST_DIGITS)));
    }
    for (var member : node.properties()) {
      if (!isStorable(member.getKey())) {
        places.add(
            new Place(
                orBody(at), "must not have names with null characters or broken surrogate pairs"));
      }
      places.addAll(acceptable(member.getValue(), at + "/" + member.getKey()));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      places.addAll(acceptable(node.get(i), at + "/" + i));
    }
    return places;
  }

  private static boolean isOrdinary(BigDecimal number) {
    return number.scale() <= MOST_DIGITS
        && (long) number.precision() - number.scale() <= MOST_DIGITS;
  }

  static boolean isStorable(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == 0 || (Character.isSurrogate(c) && isHalf(text, at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHalf(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
  }

  private static void refuse(List<Place> places) {
    if (!places.isEmpty()) {
      throw new Problem.Invalid(places).thrown();
    }
  }
}
