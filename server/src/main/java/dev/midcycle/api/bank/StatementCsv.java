package dev.midcycle.api.bank;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.midcycle.api.bank.StatementTexts.Wrong;
import dev.midcycle.bank.BankEntry;
import dev.midcycle.http.Problem;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads a statement from CSV: what banks offer to download. Separated by commas, semicolons or
/// tabs; in UTF-8 or, where that is not so, in the Latin alphabet of Windows. Lines above the head
/// are passed over.
final class StatementCsv {
  private static final Charset OLD = Charset.forName("windows-1252");
  private static final int LINES_ABOVE = 20;
  private static final Set<String> OUT = Set.of("d", "dr", "dbit", "debit", "s", "soll", "-");
  private static final Set<String> IN = Set.of("c", "cr", "crdt", "credit", "h", "haben", "+", "");

  /// What a column says.
  enum Column {
    DATE("date", "booking date", "booked on", "buchungstag", "buchungsdatum", "datum"),
    AMOUNT("amount", "betrag", "betrag (€)", "betrag (eur)", "umsatz"),
    CURRENCY("currency", "währung", "waehrung"),
    DIRECTION("direction", "credit/debit", "soll/haben", "s/h"),
    PAYER(
        "payer",
        "name",
        "counterparty",
        "name zahlungsbeteiligter",
        "beguenstigter/zahlungspflichtiger",
        "begünstigter/zahlungspflichtiger",
        "zahlungspflichtige*r",
        "auftraggeber"),
    PAYER_ACCOUNT(
        "payer account",
        "iban",
        "counterparty account",
        "iban zahlungsbeteiligter",
        "kontonummer/iban"),
    /// All of them together, where there are several: payers write into any.
    TEXT(
        "text",
        "description",
        "purpose",
        "reference",
        "payment reference",
        "remittance information",
        "verwendungszweck"),
    /// The bank's own name of the entry, never what the payer wrote.
    ENTRY_REFERENCE("entry reference", "transaction id", "bank reference");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of never changes
    private final Set<String> names;

    Column(String... names) {
      this.names = Set.of(names);
    }

    /// The name it has in a mapping.
    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What is told beside the file.
  ///
  /// @param columns what columns are called, where that is not usual
  record Manner(
      String account,
      Optional<String> currency,
      Map<Column, String> columns,
      Optional<Character> decimal,
      Optional<StatementTexts.DateOrder> order) {
    private boolean fits(Column column, String head) {
      var name = plain(head);
      var own = columns.get(column);
      return own == null ? column.names.contains(name) : plain(own).equals(name);
    }

    private static String plain(String head) {
      return head.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private final Manner manner;
  private final Map<Column, List<Integer>> places;
  private final int width;

  private StatementCsv(Manner manner, Map<Column, List<Integer>> places, int width) {
    this.manner = manner;
    this.places = places;
    this.width = width;
  }

  static StatementFile read(byte[] body, Manner manner) {
    var text = text(body);
    try {
      var records =
          CsvReader.builder()
              .fieldSeparator(separator(text))
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .detectBomHeader(false)
              .ofCsvRecord(text)
              .stream()
              .toList();
      return new StatementFile(manner.account(), rows(records, manner));
    } catch (CsvParseException e) {
      throw Problem.invalid("body", "is not CSV: " + e.getMessage()).thrown();
    }
  }

  private static String text(byte[] body) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      return new String(body, OLD);
    }
  }

  /// The one that is there most in the first lines.
  private static char separator(String text) {
    var head = text.lines().limit(LINES_ABOVE).reduce("", String::concat);
    char best = ',';
    for (char one : new char[] {';', '\t'}) {
      if (count(head, one) > count(head, best)) {
        best = one;
      }
    }
    return best;
  }

  private static long count(String text, char one) {
    return text.chars().filter(each -> each == one).count();
  }

  private static List<StatementFile.Row> rows(List<CsvRecord> records, Manner manner) {
    int head = 0;
    var places = Map.<Column, List<Integer>>of();
    while (head < Math.min(records.size(), LINES_ABOVE) && !isHead(places)) {
      places = places(records.get(head).getFields(), manner);
      head++;
    }
    if (!isHead(places)) {
      throw Problem.invalid(
              "body",
              "has no line that names a column for the date and one for the amount; say what they are called, as columns=date=Buchungstag;amount=Betrag")
          .thrown();
    }
    if (!places.containsKey(Column.CURRENCY) && manner.currency().isEmpty()) {
      throw Problem.invalid(
              "currency",
              "must be given (--currency on the command line), since the file has no column for it")
          .thrown();
    }
    var reader = new StatementCsv(manner, places, records.get(head - 1).getFieldCount());
    var rows = new ArrayList<StatementFile.Row>();
    records.stream().skip(head).filter(one -> !isEmpty(one)).map(reader::row).forEach(rows::add);
    return rows;
  }

  private static boolean isHead(Map<Column, List<Integer>> places) {
    return places.containsKey(Column.DATE) && places.containsKey(Column.AMOUNT);
  }

  private static boolean isEmpty(CsvRecord row) {
    return row.getFields().stream().allMatch(String::isBlank);
  }

  private static Map<Column, List<Integer>> places(List<String> head, Manner manner) {
    var places = new EnumMap<Column, List<Integer>>(Column.class);
    for (int place = 0; place < head.size(); place++) {
      for (var column : Column.values()) {
        if (manner.fits(column, head.get(place))) {
          places.computeIfAbsent(column, _ -> new ArrayList<>()).add(place);
        }
      }
    }
    return places;
  }

  private StatementFile.Row row(CsvRecord row) {
    int line = (int) row.getStartingLineNumber();
    if (row.getFieldCount() < width) {
      return new StatementFile.Row.Wrong(
          line, "it has %d cells, not %d".formatted(row.getFieldCount(), width));
    }
    try {
      return new StatementFile.Row.Told(line, entry(row));
    } catch (Wrong e) {
      return new StatementFile.Row.Wrong(line, e.why());
    }
  }

  private BankEntry.Told entry(CsvRecord row) throws Wrong {
    var signed = StatementTexts.amount(cell(row, Column.AMOUNT), manner.decimal());
    var currency = cell(row, Column.CURRENCY);
    var told = currency.isEmpty() ? manner.currency().orElse("") : currency;
    return new BankEntry.Told(
        goesOut(signed, cell(row, Column.DIRECTION)) ? BankEntry.Kind.DEBIT : BankEntry.Kind.CREDIT,
        StatementTexts.day(cell(row, Column.DATE), manner.order()),
        StatementTexts.money(signed, told),
        new BankEntry.Payer(
            cell(row, Column.PAYER), cell(row, Column.PAYER_ACCOUNT).replace(" ", "")),
        cell(row, Column.TEXT),
        Optional.of(cell(row, Column.ENTRY_REFERENCE)).filter(one -> !one.isEmpty()));
  }

  private static boolean goesOut(BigDecimal signed, String direction) throws Wrong {
    var word = direction.toLowerCase(Locale.ROOT);
    if (!OUT.contains(word) && !IN.contains(word)) {
      throw new Wrong(
          "the direction `%s` is not known; write credit or debit".formatted(direction));
    }
    return signed.signum() < 0 || OUT.contains(word);
  }

  private String cell(CsvRecord row, Column column) {
    var told = places.getOrDefault(column, List.of());
    var joined =
        told.stream()
            .limit(column == Column.TEXT ? told.size() : 1)
            .map(row::getField)
            .collect(Collectors.joining(" "));
    return StatementTexts.plain(joined);
  }
}
