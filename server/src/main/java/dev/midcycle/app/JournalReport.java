package dev.midcycle.app;

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
      var days = Query.NOTHING.and("from", from).and("to", to);
      if (json) {
        entries(server, days.and("limit", "100"));
      } else {
        server.lines(days.at("/v1/reports/journal-csv"), access::out);
      }
      return CatalogAccess.OK;
    });
  }

  private void entries(CatalogServer server, Query days) {
    var query = days;
    var cursor = "";
    do {
      JsonNode page = server.get(query.at("/v1/reports/journal"));
      page.path("data").forEach(one -> access.out(one.toString()));
      cursor = page.path("next_cursor").asString("");
      query = days.and("cursor", cursor);
    } while (!cursor.isEmpty());
  }
}
