package dev.midcycle.api.event;

import dev.midcycle.http.Json;
import dev.midcycle.http.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads events from JSON, token by token: one, an array, or one after the other.
final class EventJson {
  private static final int MOST_DECIMALS = 100;
  private static final Set<String> GROUPS = Set.of("properties", "data");

  private final JsonParser parser;
  private final List<EventReading> all = new ArrayList<>();

  private EventJson(JsonParser parser) {
    this.parser = parser;
  }

  /// One object or one array; throws a `JacksonException` where it is no JSON.
  static List<EventReading> document(byte[] body) {
    try (var parser = Json.parser(body)) {
      var reader = new EventJson(parser);
      var first = parser.nextToken();
      if (first != JsonToken.START_OBJECT && first != JsonToken.START_ARRAY) {
        throw Problem.invalid("body", "must be a JSON object (one event) or an array of events")
            .thrown();
      }
      reader.value();
      if (parser.nextToken() != null) {
        throw Problem.invalid("body", "has more text after the end of the JSON").thrown();
      }
      return reader.all;
    }
  }

  private static List<EventReading> values(byte[] body) {
    try (var parser = Json.parser(body)) {
      var reader = new EventJson(parser);
      while (parser.nextToken() != null) {
        reader.value();
      }
      return reader.all;
    }
  }

  private void value() {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        all.add(one());
      }
    } else {
      all.add(one());
    }
  }

  /// One each line; a line that is no JSON costs only itself.
  static List<EventReading> lines(byte[] body) {
    try {
      return values(body);
    } catch (JacksonException _) {
      return eachLine(body);
    }
  }

  private static List<EventReading> eachLine(byte[] body) {
    var all = new ArrayList<EventReading>();
    for (int from = 0; from < body.length; ) {
      int to = from;
      while (to < body.length && body[to] != '\n') {
        to++;
      }
      all.addAll(line(Arrays.copyOfRange(body, from, to)));
      from = to + 1;
    }
    return all;
  }

  private static List<EventReading> line(byte[] line) {
    try {
      return values(line);
    } catch (JacksonException _) {
      return List.of(new EventReading.Wrong("The line is not JSON."));
    }
  }

  private EventReading one() {
    var fields = new EventFields();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return new EventReading.Wrong("The event must be a JSON object.");
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      var token = parser.nextToken();
      if (GROUPS.contains(name)) {
        group(fields, name, token);
      } else if (token == JsonToken.VALUE_STRING) {
        fields.text(name, parser.getString());
      } else {
        fields.text(name, "");
        parser.skipChildren();
      }
    }
    return fields.reading();
  }

  private void group(EventFields fields, String group, JsonToken token) {
    if (token != JsonToken.START_OBJECT) {
      fields.wrong("`%s` must be a JSON object.".formatted(group));
      parser.skipChildren();
      return;
    }
    fields.group(group);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      switch (parser.nextToken()) {
        case VALUE_STRING -> fields.property(group, name, parser.getString());
        case VALUE_TRUE -> fields.property(group, name, "true");
        case VALUE_FALSE -> fields.property(group, name, "false");
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(fields, group, name);
        default -> {
          fields.wrong("`%s` must be a string, a number or a boolean.".formatted(name));
          parser.skipChildren();
        }
      }
    }
  }

  /// As it is written out; a short one may name a number of a billion digits.
  private void number(EventFields fields, String group, String name) {
    var number = parser.getDecimalValue();
    if (Math.abs(number.scale()) > MOST_DECIMALS) {
      fields.wrong("`%s` has too many digits.".formatted(name));
    } else {
      fields.property(group, name, number.toPlainString());
    }
  }
}
