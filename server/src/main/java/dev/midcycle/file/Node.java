package dev.midcycle.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a file says, each part with its place. Keys keep the order of the file.
///
/// The look-ups answer with nothing where the tree has another shape, so that a file with one
/// mistake can still be searched for others.
sealed interface Node {
  Place at();

  /// A value under a key, and where the key stands.
  record Member(Place keyAt, Node value) {}

  record Mapping(Place at, Map<String, Member> members) implements Node {}

  record Sequence(Place at, List<Node> items) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  record Text(Place at, String value) implements Node {}

  record Numeral(Place at, BigDecimal value) implements Node {}

  record Truth(Place at, boolean value) implements Node {}

  record Nothing(Place at) implements Node {}

  default Map<String, Member> members() {
    return this instanceof Mapping(_, var members) ? members : Map.of();
  }

  default List<Node> items() {
    return this instanceof Sequence(_, var items) ? items : List.of();
  }

  default boolean has(String key) {
    return members().containsKey(key);
  }

  /// A member that is known to be there.
  default Member member(String key) {
    return Optional.ofNullable(members().get(key))
        .orElseThrow(() -> new IllegalStateException(at().name() + " has no " + key));
  }

  default Optional<Node> get(String key) {
    return Optional.ofNullable(members().get(key)).map(Member::value);
  }

  /// The entries of the mapping under `key`.
  default Map<String, Member> members(String key) {
    return get(key).map(Node::members).orElse(Map.of());
  }

  default List<Node> items(String key) {
    return get(key).map(Node::items).orElse(List.of());
  }

  default Optional<String> text() {
    return switch (this) {
      case Text(_, var value) -> Optional.of(value);
      case Numeral(_, var value) -> Optional.of(value.toPlainString());
      case Truth(_, var value) -> Optional.of(String.valueOf(value));
      case Nothing _, Mapping _, Sequence _ -> Optional.empty();
    };
  }

  default Optional<String> text(String key) {
    return get(key).flatMap(Node::text);
  }

  /// The number that is meant, written as one or as a text.
  default Optional<BigDecimal> number() {
    return switch (this) {
      case Numeral(_, var value) -> Optional.of(value);
      case Text(_, var value) -> Numbers.parse(value);
      case Truth _, Nothing _, Mapping _, Sequence _ -> Optional.empty();
    };
  }

  default Optional<BigDecimal> number(String key) {
    return get(key).flatMap(Node::number);
  }

  default boolean isTrue(String key) {
    return get(key).map(node -> node instanceof Truth(_, var value) && value).orElse(false);
  }

  default <T> Optional<T> map(String key, Function<Node, T> reading) {
    return get(key).map(reading);
  }

  /// What is there, in a few characters, for messages.
  default String shown() {
    return switch (this) {
      case Text(_, var value) ->
          "`" + (value.length() > 40 ? value.substring(0, 40) + "…" : value) + "`";
      case Numeral(_, var value) -> "`" + value.toPlainString() + "`";
      case Truth(_, var value) -> "`" + value + "`";
      case Nothing _ -> "nothing";
      case Mapping _ -> "a mapping";
      case Sequence _ -> "a list";
    };
  }
}
