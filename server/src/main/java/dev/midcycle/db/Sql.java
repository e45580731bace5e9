package dev.midcycle.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A statement's text as the driver takes it: a question mark for each name.
///
/// @param names what the question marks stand for, in their order
record Sql(String text, List<String> names) {
  /// Quoted text and casts (`::`) are passed over; the rest are names.
  private static final Pattern NAME = Pattern.compile("'[^']*'|::|:(\\w+)");

  /// Statements are written in the program: there are only so many.
  private static final Map<String, Sql> KNOWN = new ConcurrentHashMap<>();

  static Sql of(String written) {
    return KNOWN.computeIfAbsent(written, Sql::read);
  }

  private static Sql read(String written) {
    var names = new ArrayList<String>();
    var found = NAME.matcher(written);
    var text = new StringBuilder();
    while (found.find()) {
      boolean named = found.start(1) >= 0;
      if (named) {
        names.add(found.group(1));
      }
      found.appendReplacement(text, named ? "?" : Matcher.quoteReplacement(found.group()));
    }
    return new Sql(found.appendTail(text).toString(), List.copyOf(names));
  }
}
