package dev.midcycle.file;

import dev.midcycle.time.Interval;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How the names of our alternatives are spelled in files: `IN_ADVANCE` is `in_advance`.
final class Words {
  private Words() {}

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> word(value).equals(word))
        .findFirst();
  }

  /// The one that a valid tree names under `key`; empty when it leaves it out.
  static <E extends Enum<E>> Optional<E> under(Node node, String key, Class<E> type) {
    return node.text(key).map(word -> read(type, word));
  }

  static Optional<Interval> interval(Node node, String key) {
    return node.text(key).map(Interval::of);
  }

  static <E extends Enum<E>> E read(Class<E> type, String word) {
    return find(type, word)
        .orElseThrow(
            () -> new IllegalStateException("no " + type.getSimpleName() + " is called " + word));
  }
}
