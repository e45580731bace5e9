package dev.midcycle.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The files that tests read.
final class Fixtures {
  static final Path EXAMPLES = Path.of("..", "examples");

  private Fixtures() {}

  static Path path(String name) {
    try {
      URL url = Objects.requireNonNull(Fixtures.class.getResource("/file/" + name), name);
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(String name) {
    try {
      return Files.readString(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Problem> problems(Reading<?> reading) {
    return switch (reading) {
      case Reading.Valid<?> _ -> List.of();
      case Reading.Invalid<?>(var problems) -> problems;
    };
  }

  static <T> T valid(Reading<T> reading) {
    return switch (reading) {
      case Reading.Valid<T>(var value) -> value;
      case Reading.Invalid<T>(var problems) -> throw new AssertionError(List.copyOf(problems));
    };
  }
}
