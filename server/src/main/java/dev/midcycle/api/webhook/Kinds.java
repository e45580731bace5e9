package dev.midcycle.api.webhook;

import dev.midcycle.http.Problem;
import dev.midcycle.outbox.EventKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Kinds of events by name: `document.paid`, or all of a subject by `document.*`.
final class Kinds {
  private static final String ALL = ".*";

  private Kinds() {}

  /// @param place where the names stand
  static Set<EventKind> of(String place, List<String> names) {
    var kinds = EnumSet.noneOf(EventKind.class);
    names.forEach(name -> kinds.addAll(named(place, name)));
    return kinds;
  }

  private static List<EventKind> named(String place, String name) {
    var found =
        Arrays.stream(EventKind.values())
            .filter(kind ->
                name.endsWith(ALL)
                    ? kind.code().startsWith(name.substring(0, name.length() - 1))
                    : kind.code().equals(name))
            .toList();
    if (found.isEmpty()) {
      throw Problem.invalid(place, "names no kind of event: " + name).thrown();
    }
    return found;
  }
}
