package dev.midcycle.bench;

import java.util.EnumMap;
import java.util.Map;

/// A row of the results: what was measured of one job.
record Figures(String job, Map<Column, String> cells) {
  static Figures of(String job) {
    return new Figures(job, Map.of());
  }

  Figures with(Column column, String text) {
    var more = new EnumMap<Column, String>(Column.class);
    more.putAll(cells);
    more.put(column, text);
    return new Figures(job, more);
  }

  Figures with(Column column, double number) {
    return with(column, text(number));
  }

  Figures with(Times times) {
    return with(Column.RATE, times.rate())
        .with(Column.P50, times.millis(50))
        .with(Column.P99, times.millis(99))
        .with(Column.MOST, times.millis(100));
  }

  /// Three digits or so: more than that no measurement is worth.
  static String text(double number) {
    if (number >= 100) {
      return "%,.0f".formatted(number);
    }
    return number >= 10 ? "%.1f".formatted(number) : "%.2f".formatted(number);
  }
}
