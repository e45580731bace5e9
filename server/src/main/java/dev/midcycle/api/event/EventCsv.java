package dev.midcycle.api.event;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.midcycle.http.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads events from CSV (RFC 4180): a head that names the columns, and a row each. Columns with
/// names that events do not have are properties; a cell that is empty says nothing.
final class EventCsv {
  private static final Set<String> NEEDED = Set.of("id", "customer", "event", "time");
  private static final Set<String> KNOWN =
      Set.of("id", "customer", "event", "time", "source", "subscription");
  private static final String PROPERTIES = "properties";

  private final List<String> head;

  private EventCsv(List<String> head) {
    this.head = head;
  }

  static List<EventReading> values(byte[] body) {
    try {
      var records =
          CsvReader.builder()
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .detectBomHeader(false)
              .ofCsvRecord(text(body))
              .stream()
              .toList();
      return records.isEmpty() ? List.of() : values(records);
    } catch (CsvParseException e) {
      throw Problem.invalid("body", "is not CSV: " + e.getMessage()).thrown();
    }
  }

  private static String text(byte[] body) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw Problem.invalid("body", "is not UTF-8").thrown();
    }
  }

  private static List<EventReading> values(List<CsvRecord> records) {
    var head = records.getFirst().getFields();
    var missing = NEEDED.stream().filter(name -> !head.contains(name)).sorted().toList();
    if (!missing.isEmpty()) {
      throw Problem.invalid(
              "body",
              "has no column %s; line 1 must name the columns id, customer, event and time"
                  .formatted(String.join(", ", missing)))
          .thrown();
    }
    if (new HashSet<>(head).size() < head.size()) {
      throw Problem.invalid("body", "has two columns with the same name").thrown();
    }
    var reader = new EventCsv(head);
    var all = new ArrayList<EventReading>();
    records.stream().skip(1).map(reader::one).forEach(all::add);
    return all;
  }

  private EventReading one(CsvRecord row) {
    if (row.getFieldCount() != head.size()) {
      return new EventReading.Wrong(
          "Line %d has %d cells, not %d."
              .formatted(row.getStartingLineNumber(), row.getFieldCount(), head.size()));
    }
    var fields = new EventFields();
    for (int column = 0; column < head.size(); column++) {
      var name = head.get(column);
      var cell = row.getField(column);
      if (KNOWN.contains(name) && !cell.isEmpty()) {
        fields.text(name, cell);
      } else if (!KNOWN.contains(name) && !cell.isEmpty()) {
        fields.property(PROPERTIES, name, cell);
      }
    }
    return switch (fields.reading()) {
      case EventReading.Told told -> told;
      case EventReading.Named named -> named;
      case EventReading.Wrong(var reason) ->
          new EventReading.Wrong("Line %d: %s".formatted(row.getStartingLineNumber(), reason));
    };
  }
}
