package dev.midcycle.app.config;

import java.nio.file.Path;

/// Where a value was found.
sealed interface Source {
  record Flag(String name) implements Source {}

  record Variable(String name) implements Source {}

  record FileLine(Path file, int line) implements Source {}

  record Unset() implements Source {}

  /// In words, for messages.
  default String words() {
    return switch (this) {
      case Flag(var name) -> name;
      case Variable(var name) -> name;
      case FileLine(var file, var line) -> "%s, line %d".formatted(file, line);
      case Unset() -> "not set";
    };
  }
}
