package dev.midcycle.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A statement's text as the driver takes it: a question mark for each name.
///
/// @param parameters what the question marks stand for, in their order
record Sql(String text, List<Parameter> parameters) {
  /// Quoted text and casts (`::`) are passed over; the rest are names, some of them cast.
  private static final Pattern NAME =
      Pattern.compile("'[^']*'|::|(?<cast>cast\\()?:(?<name>\\w+)(?= as (?<type>\\w+)\\))?");

  /// Statements are written in the program: there are only so many.
  private static final Map<String, Sql> KNOWN = new ConcurrentHashMap<>();

  /// A place for a value.
  ///
  /// @param type as what it is cast, where it is
  record Parameter(String name, Optional<String> type) {}

  static Sql of(String written) {
    return KNOWN.computeIfAbsent(written, Sql::read);
  }

  private static Sql read(String written) {
    var parameters = new ArrayList<Parameter>();
    var found = NAME.matcher(written);
    var text = new StringBuilder();
    while (found.find()) {
      var name = Optional.ofNullable(found.group("name"));
      var cast = Optional.ofNullable(found.group("cast"));
      name.ifPresent(one ->
          parameters.add(
              new Parameter(one, cast.flatMap(_ -> Optional.ofNullable(found.group("type"))))));
      found.appendReplacement(
          text,
          Matcher.quoteReplacement(
              name.map(_ -> cast.orElse("") + "?").orElseGet(() -> found.group())));
    }
    return new Sql(found.appendTail(text).toString(), List.copyOf(parameters));
  }
}
