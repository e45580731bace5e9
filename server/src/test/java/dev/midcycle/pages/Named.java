package dev.midcycle.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a page names of the code, between backticks or, in a comment, as a link.
///
/// @param place the package, as far as it is said
/// @param part of the type
record Named(String place, String type, Optional<String> part) {
  private static final Pattern QUOTED = Pattern.compile("`([^`\\s]+)`|\\[([^\\]\\s]+)](?![\\[(])");

  /// `billing.Decisions.decide`, `Billed.Flat`, `LifecycleTest`; of the last named type, `.part`.
  private static final Pattern SHAPE =
      Pattern.compile("((?:[a-z]\\w*\\.)*)([A-Z]\\w*[a-z]\\w*)(?:[.#](\\w+…?)(?:\\(\\))?)?");

  private static final Pattern MORE = Pattern.compile("[.#](\\w+…?)");

  static List<Named> in(String page) {
    var all = new ArrayList<Named>();
    QUOTED
        .matcher(page)
        .results()
        .map(quoted -> Optional.ofNullable(quoted.group(1)).orElseGet(() -> quoted.group(2)))
        .forEach(text -> {
          var more = MORE.matcher(text);
          var shape = SHAPE.matcher(text);
          if (more.matches() && !all.isEmpty()) {
            var last = all.getLast();
            all.add(new Named(last.place(), last.type(), Optional.of(more.group(1))));
          } else if (shape.matches()) {
            all.add(
                new Named(
                    shape.group(1).replaceFirst("\\.$", ""),
                    shape.group(2),
                    Optional.ofNullable(shape.group(3))));
          }
        });
    return all;
  }
}
