package dev.midcycle.app;

import dev.midcycle.db.DatabaseProblem;
import dev.midcycle.http.CannotListen;
import dev.midcycle.secret.SecretsProblem;

/// What a person is told when a command cannot go on.
final class Failures {
  private Failures() {}

  static String sentence(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      switch (at) {
        case DatabaseProblem problem -> {
          return "midcycle: " + problem.getMessage();
        }
        case SecretsProblem problem -> {
          return "midcycle: " + problem.getMessage();
        }
        case CannotListen taken -> {
          return "midcycle: " + taken.getMessage();
        }
        default -> {
          // The reason may lie deeper.
        }
      }
    }
    return "midcycle: Unexpected error: %s. Run it again with --verbose and report the output."
        .formatted(failure);
  }
}
