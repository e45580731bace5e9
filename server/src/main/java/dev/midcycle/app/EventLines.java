package dev.midcycle.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Events of a file, whatever its format, as a JSON text each.
final class EventLines {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> NEEDED = List.of("id", "customer", "event", "time");
  private static final Set<String> MEMBERS =
      Set.of("id", "customer", "event", "time", "source", "subscription");

  private EventLines() {}

  /// One event, and the line of the file on which it begins.
  record Line(long number, String json) {}

  enum Format {
    /// A JSON object each line.
    NDJSON,
    /// An array, or one object.
    JSON,
    CSV;

    /// By the ending of a file's name.
    static Optional<Format> of(String name) {
      var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      return switch (ending) {
        case "ndjson", "jsonl" -> Optional.of(NDJSON);
        case "json" -> Optional.of(JSON);
        case "csv" -> Optional.of(CSV);
        default -> Optional.empty();
      };
    }
  }

  /// Throws a `JacksonException` or a `CsvParseException` where the file is not what it is said to
  /// be.
  static void read(InputStream in, Format format, Consumer<Line> each) throws IOException {
    switch (format) {
      case NDJSON -> lines(in, each);
      case JSON -> values(in, each);
      case CSV -> rows(in, each);
    }
  }

  private static void lines(InputStream in, Consumer<Line> each) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(in, UTF_8));
    long number = 0;
    for (var line = Optional.ofNullable(reader.readLine());
        line.isPresent();
        line = Optional.ofNullable(reader.readLine())) {
      number++;
      if (!line.get().isBlank()) {
        each.accept(new Line(number, line.get()));
      }
    }
  }

  private static void values(InputStream in, Consumer<Line> each) {
    try (var parser = JSON.createParser(in)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
          long number = parser.currentTokenLocation().getLineNr();
          each.accept(new Line(number, parser.readValueAsTree().toString()));
        }
      }
    }
  }

  private static void rows(InputStream in, Consumer<Line> each) throws IOException {
    try (var records =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .detectBomHeader(true)
            .ofCsvRecord(in)) {
      var rows = records.iterator();
      if (rows.hasNext()) {
        var head = rows.next().getFields();
        refuseWithout(head);
        rows.forEachRemaining(
            row -> each.accept(new Line(row.getStartingLineNumber(), json(head, row))));
      }
    }
  }

  private static void refuseWithout(List<String> head) {
    var missing = NEEDED.stream().filter(name -> !head.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw new CsvParseException("line 1 has no column %s".formatted(String.join(", ", missing)));
    }
  }

  /// A column that is no member of events is a property; a cell that is empty says nothing.
  private static String json(List<String> head, CsvRecord row) {
    var event = JSON.createObjectNode();
    var properties = JSON.createObjectNode();
    for (int column = 0; column < Math.min(head.size(), row.getFieldCount()); column++) {
      if (!row.getField(column).isEmpty()) {
        var into = MEMBERS.contains(head.get(column)) ? event : properties;
        into.put(head.get(column), row.getField(column));
      }
    }
    return event.set("properties", properties).toString();
  }
}
