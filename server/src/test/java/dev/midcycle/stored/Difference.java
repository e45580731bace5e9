package dev.midcycle.stored;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// What was said then and is said otherwise now. What is said beyond it is none, save a version:
/// which one of what is stored this was, is told to nobody.
record Difference(String place, JsonNode then, JsonNode now) {

  static Stream<Difference> between(String place, JsonNode then, JsonNode now) {
    return Stream.concat(within(place, then, now), versions(place, now));
  }

  static Stream<Difference> versions(String place, JsonNode now) {
    return now.findValues(Form.VERSION).stream()
        .map(said -> new Difference(place + "//v", MissingNode.getInstance(), said));
  }

  private static Stream<Difference> within(String place, JsonNode then, JsonNode now) {
    if (then.isObject() || then.isArray()) {
      return parts(then)
          .flatMap(part -> within(place + "/" + part, then.at("/" + part), now.at("/" + part)));
    }
    return then.equals(now) ? Stream.empty() : Stream.of(new Difference(place, then, now));
  }

  private static Stream<String> parts(JsonNode node) {
    return node.isObject()
        ? List.copyOf(node.propertyNames()).stream()
        : IntStream.range(0, node.size()).mapToObj(String::valueOf);
  }

  /// Whether its place is like this.
  boolean isAt(String pattern) {
    return place.matches(pattern);
  }

  /// Ids of what came later are others each time.
  boolean isOfIds() {
    var id = "(cre|doc|fac|pay)_[0-9a-z]{26}";
    return then.asString("").matches(id) && now.asString("").matches(id);
  }

  @Override
  public String toString() {
    return place + ": " + then + " -> " + now;
  }
}
