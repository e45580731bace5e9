package dev.midcycle.words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// A text with named places, and choices by a number or a code, in ICU's syntax:
///
/// ```
/// {part} of {parts} {parts, plural, one {day} other {days}} of {whole}
/// {when, select, past {as of {date}} other {today}}
/// ```
///
/// A number is written as the language writes it: 1,000 in English.
final class Message {
  private final MessageFormat format;
  private final Set<String> names;

  private Message(MessageFormat format, Set<String> names) {
    this.format = format;
    this.names = names;
  }

  /// @throws IllegalArgumentException where it is not in ICU's syntax
  static Message of(String text, Locale language) {
    return new Message(new MessageFormat(text, language), names(new MessagePattern(text)));
  }

  private static Set<String> names(MessagePattern pattern) {
    var names = new TreeSet<String>();
    IntStream.range(0, pattern.countParts())
        .mapToObj(pattern::getPart)
        .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
        .forEach(part -> names.add(pattern.getSubstring(part)));
    return Collections.unmodifiableSet(names);
  }

  /// What has to be given, in choices too.
  Set<String> names() {
    return names;
  }

  /// One at a time: what ICU makes on the way to a sentence is kept in its format.
  synchronized String with(Map<String, Object> values) {
    return format.format(values);
  }
}
