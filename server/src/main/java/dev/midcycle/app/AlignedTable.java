package dev.midcycle.app;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows of text for a terminal, the first of them named: numbers stand to the right, also where
/// some are left out, all else to the left.
final class AlignedTable {
  private static final String INDENT = "  ";
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9][0-9,]*(\\.[0-9]+)?");

  private AlignedTable() {}

  static String of(List<List<String>> rows) {
    var columns =
        IntStream.range(0, rows.getFirst().size()).mapToObj(i -> Column.of(rows, i)).toList();
    return rows.stream()
        .map(row ->
            IntStream.range(0, row.size())
                .mapToObj(i -> columns.get(i).cell(row.get(i)))
                .collect(Collectors.joining(INDENT, INDENT, ""))
                .stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  private record Column(int width, boolean right) {
    static Column of(List<List<String>> rows, int place) {
      return new Column(
          rows.stream().mapToInt(row -> row.get(place).length()).max().orElse(0),
          rows.stream()
              .skip(1)
              .map(row -> row.get(place))
              .allMatch(cell -> cell.isEmpty() || NUMBER.matcher(cell).matches()));
    }

    String cell(String text) {
      var space = " ".repeat(width - text.length());
      return right ? space + text : text + space;
    }
  }
}
