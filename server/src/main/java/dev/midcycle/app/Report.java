package dev.midcycle.app;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// What a report is asked for, and how it is printed.
abstract class Report implements Callable<Integer> {
  @Mixin private final CatalogAccess access = new CatalogAccess();

  @Option(names = "--json", description = "Print the answer of the API as it is.")
  private boolean json;

  private final Map<String, String> query = new LinkedHashMap<>();

  /// The address, without what is asked for.
  abstract String path();

  /// As a table, the first row of which names the columns; nothing where there are no others.
  abstract List<List<String>> rows(JsonNode answer);

  /// Above the table.
  abstract String title(JsonNode answer);

  void ask(String name, @Nullable String value) {
    Optional.ofNullable(value).ifPresent(some -> query.put(name, some));
  }

  int show() {
    return access.with(server -> {
      var answer = server.get(path() + asked());
      access.out(json ? answer.toString() : text(answer));
      return CatalogAccess.OK;
    });
  }

  private String asked() {
    return query.isEmpty()
        ? ""
        : query.entrySet().stream()
            .map(one ->
                one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }

  private String text(JsonNode answer) {
    var rows = rows(answer);
    return title(answer) + "\n" + (rows.size() < 2 ? "  Nothing." : AlignedTable.of(rows));
  }

  static String said(JsonNode from, String part) {
    return from.at("/" + part).asString("");
  }

  static String money(JsonNode from, String part) {
    return said(from, part + "/amount");
  }

  /// What there is of it, in a row.
  static String joined(JsonNode from, String... parts) {
    return List.of(parts).stream()
        .map(part -> said(from, part))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
