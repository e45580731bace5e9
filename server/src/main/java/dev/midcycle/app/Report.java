package dev.midcycle.app;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// What a report is asked for, and how it is printed.
abstract class Report implements Callable<Integer> {
  @Mixin private final CatalogAccess access = new CatalogAccess();

  @Option(names = "--json", description = "Print the answer of the API as it is.")
  private boolean json;

  private final List<String> columns;

  Report(String... columns) {
    this.columns = List.of(columns);
  }

  /// The address, without what is asked for.
  abstract String path();

  abstract Query query();

  /// A text a column, below their names.
  abstract Stream<List<String>> rows(JsonNode answer);

  /// Above the table.
  abstract String title(JsonNode answer);

  @Override
  public final Integer call() {
    return access.with(server -> {
      var answer = server.get(query().at(path()));
      access.out(json ? answer.toString() : text(answer));
      return CatalogAccess.OK;
    });
  }

  private String text(JsonNode answer) {
    return title(answer) + "\n" + table(columns, rows(answer).toList(), "  Nothing.");
  }

  /// @param none where there are no rows
  static String table(List<String> columns, List<List<String>> rows, String none) {
    return rows.isEmpty()
        ? none
        : AlignedTable.of(Stream.concat(Stream.of(columns), rows.stream()).toList());
  }

  static String said(JsonNode from, String part) {
    return from.at("/" + part).asString("");
  }

  /// Parts of something, such as `earned/amount`, each in a column.
  static List<String> row(JsonNode from, String... parts) {
    return Stream.of(parts).map(part -> said(from, part)).toList();
  }

  static List<String> and(List<String> some, List<String> more) {
    return Stream.of(some, more).flatMap(List::stream).toList();
  }

  /// What there is of it, in one column.
  static String joined(JsonNode from, String... parts) {
    return Stream.of(parts)
        .map(part -> said(from, part))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
