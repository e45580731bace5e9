package dev.midcycle.api;

import dev.midcycle.http.Route;
import java.util.List;

/// The routes of one subject.
@FunctionalInterface
public interface Routes {
  List<Route> routes();

  /// The whole table.
  static List<Route> table(List<Routes> subjects) {
    return subjects.stream().map(Routes::routes).flatMap(List::stream).toList();
  }
}
