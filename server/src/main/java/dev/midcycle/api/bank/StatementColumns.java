package dev.midcycle.api.bank;

import dev.midcycle.api.bank.StatementCsv.Column;
import dev.midcycle.http.Problem;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What columns of a file are called: `date=Buchungstag;amount=Betrag`.
final class StatementColumns {
  private StatementColumns() {}

  static Map<Column, String> of(String text) {
    var all = new EnumMap<Column, String>(Column.class);
    for (var pair : text.split(";", -1)) {
      int sign = pair.indexOf('=');
      var column =
          Arrays.stream(Column.values())
              .filter(one -> sign > 0 && one.code().equals(pair.substring(0, sign).strip()))
              .findFirst()
              .orElseThrow(() -> wrong(pair));
      all.put(column, pair.substring(sign + 1));
    }
    return all;
  }

  private static RuntimeException wrong(String pair) {
    var known = Arrays.stream(Column.values()).map(Column::code).collect(Collectors.joining(", "));
    return Problem.invalid(
            "columns",
            "has `%s`; write date=Buchungstag;amount=Betrag, of: %s".formatted(pair, known))
        .thrown();
  }
}
