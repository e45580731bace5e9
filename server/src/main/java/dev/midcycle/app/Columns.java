package dev.midcycle.app;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows of text in columns, for a terminal: the first row names them.
final class Columns {
  private static final String GAP = "  ";

  private Columns() {}

  static String of(List<List<String>> rows) {
    int[] widths =
        IntStream.range(0, rows.getFirst().size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
  }

  private static String line(List<String> row, int... widths) {
    var places = Arrays.stream(widths).boxed().toList();
    return IntStream.range(0, row.size())
        .mapToObj(
            column -> ("%-" + Math.max(1, places.get(column)) + "s").formatted(row.get(column)))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }
}
