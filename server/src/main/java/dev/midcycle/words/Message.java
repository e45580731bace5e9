package dev.midcycle.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A text with named places, and choices by a number or a code. It is written as ICU's
/// MessageFormat is, of which this is a part:
///
/// ```
/// {part} of {parts} {parts, plural, one {day} other {days}} of {whole}
/// {when, select, past {as of {date}} other {today}}
/// ```
///
/// Of numbers, `one` is 1, as in English and German; a case of its own beats it: `=0 {nothing}`.
record Message(List<Part> parts) {
  Message {
    parts = List.copyOf(parts);
  }

  sealed interface Part {
    record Text(String text) implements Part {}

    record Place(String name) implements Part {}

    record Choice(String name, boolean isByNumber, Map<String, Message> cases) implements Part {
      public Choice {
        cases = Map.copyOf(cases);
        if (!cases.containsKey(OTHER)) {
          throw new IllegalArgumentException("a choice by " + name + " without " + OTHER);
        }
      }

      private Message of(Object value) {
        return exactly(value)
            .or(() ->
                isByNumber ? category(value) : Optional.ofNullable(cases.get(value.toString())))
            .orElseGet(() -> cases.getOrDefault(OTHER, NOTHING));
      }

      private Optional<Message> exactly(Object value) {
        return Optional.ofNullable(cases.get("=" + value));
      }

      private Optional<Message> category(Object value) {
        if (!(value instanceof Number number)) {
          throw new IllegalArgumentException(name + " must be a number: " + value);
        }
        return number.longValue() == 1 ? Optional.ofNullable(cases.get("one")) : Optional.empty();
      }
    }
  }

  private static final String OTHER = "other";
  private static final Message NOTHING = new Message(List.of());

  static Message of(String text) {
    return new MessageReader(text).whole();
  }

  /// What has to be given.
  Set<String> names() {
    var names = new TreeSet<String>();
    for (var part : parts) {
      switch (part) {
        case Part.Text _ -> {}
        case Part.Place(var name) -> names.add(name);
        case Part.Choice(var name, var _, var cases) -> {
          names.add(name);
          cases.values().forEach(one -> names.addAll(one.names()));
        }
      }
    }
    return names;
  }

  String with(Map<String, Object> values) {
    return parts.stream().map(part -> with(part, values)).collect(Collectors.joining());
  }

  private static String with(Part part, Map<String, Object> values) {
    return switch (part) {
      case Part.Text(var text) -> text;
      case Part.Place(var name) -> value(name, values).toString();
      case Part.Choice choice -> choice.of(value(choice.name(), values)).with(values);
    };
  }

  private static Object value(String name, Map<String, Object> values) {
    return Optional.ofNullable(values.get(name))
        .orElseThrow(() -> new IllegalArgumentException(name + " is not given"));
  }
}
