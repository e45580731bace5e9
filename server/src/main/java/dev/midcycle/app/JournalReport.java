package dev.midcycle.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// The entries of the books, however many there are.
@Command(
    name = "journal",
    description = "Print the entries of the books as CSV, with the codes that accounts are set to.",
    exitCodeOnInvalidInput = CatalogAccess.REFUSED)
final class JournalReport implements Callable<Integer> {
  @Mixin private final CatalogAccess access = new CatalogAccess();

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "Default: the first of the running month.")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "DAY", description = "Default: today.")
  private @Nullable String to;

  @Option(names = "--json", description = "Print a line of JSON an entry, as the API has it.")
  private boolean json;

  @Override
  public Integer call() {
    return access.with(server -> {
      if (json) {
        entries(server);
      } else {
        server.lines("/v1/reports/journal-csv" + query(List.of()), access::out);
      }
      return CatalogAccess.OK;
    });
  }

  private void entries(CatalogServer server) {
    var cursor = "";
    do {
      var more = cursor.isEmpty() ? List.of("limit=100") : List.of("limit=100", "cursor=" + cursor);
      JsonNode page = server.get("/v1/reports/journal" + query(more));
      page.path("data").forEach(one -> access.out(one.toString()));
      cursor = page.path("next_cursor").asString("");
    } while (!cursor.isEmpty());
  }

  private String query(List<String> more) {
    var parts = new ArrayList<String>();
    if (from != null) {
      parts.add("from=" + from);
    }
    if (to != null) {
      parts.add("to=" + to);
    }
    parts.addAll(more);
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }
}
