package dev.midcycle.file;

import java.util.List;
import java.util.function.Function;

/// What came of reading a file: its content, or all that is wrong with it.
public sealed interface Reading<T> {
  record Valid<T>(T value) implements Reading<T> {}

  /// All that is wrong: at least one problem, in the order of the file.
  record Invalid<T>(List<Problem> problems) implements Reading<T> {
    public Invalid {
      problems = problems.stream().distinct().sorted(Problem.ORDER).toList();
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("nothing is wrong, yet it is called invalid");
      }
    }
  }

  default <R> Reading<R> then(Function<T, Reading<R>> next) {
    return switch (this) {
      case Valid<T>(var value) -> next.apply(value);
      case Invalid<T>(var problems) -> new Invalid<>(problems);
    };
  }
}
