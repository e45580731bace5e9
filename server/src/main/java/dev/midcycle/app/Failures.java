package dev.midcycle.app;

import dev.midcycle.db.DatabaseProblem;
import java.net.BindException;

/// What a person is told when a command cannot go on.
final class Failures {
  private Failures() {}

  static String sentence(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      switch (at) {
        case DatabaseProblem problem -> {
          return "midcycle: " + problem.getMessage();
        }
        case BindException taken -> {
          return "midcycle: It can not listen there: %s. Stop the program that has the port, or choose another with --port or --host."
              .formatted(taken.getMessage());
        }
        default -> {
          // The reason may lie deeper.
        }
      }
    }
    return "midcycle: An unforeseen failure: %s. Run it again with --verbose and report what it prints."
        .formatted(failure);
  }
}
