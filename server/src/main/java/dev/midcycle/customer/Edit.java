package dev.midcycle.customer;

import java.util.Optional;

/// What is to become of a field (JSON merge patch, RFC 7396): what is left out stays, null empties.
public sealed interface Edit<T> {
  record Keep<T>() implements Edit<T> {}

  record Clear<T>() implements Edit<T> {}

  record Put<T>(T value) implements Edit<T> {}

  /// Of a field that was named or not, with or without a value.
  static <T> Edit<T> of(boolean named, Optional<T> value) {
    return named ? value.<Edit<T>>map(Put::new).orElseGet(Clear::new) : new Keep<>();
  }

  default boolean isKept() {
    return this instanceof Keep<T>;
  }

  /// What the field is then.
  default Optional<T> of(Optional<T> before) {
    return switch (this) {
      case Keep<T>() -> before;
      case Clear<T>() -> Optional.empty();
      case Put<T>(var value) -> Optional.of(value);
    };
  }
}
