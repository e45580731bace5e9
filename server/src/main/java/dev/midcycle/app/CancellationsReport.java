package dev.midcycle.app;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/// Why customers cancelled.
@Command(
    name = "cancellations",
    description = "Show why customers cancelled, the newest first.",
    exitCodeOnInvalidInput = CatalogAccess.REFUSED)
final class CancellationsReport extends Report {
  @Option(
      names = "--customer",
      paramLabel = "CUSTOMER",
      description = "Only of this customer: its id, or ext: and your own.")
  private @Nullable String customer;

  @Option(
      names = "--reason",
      paramLabel = "REASON",
      description =
          "Only for this reason: too_expensive, unused, missing_features, too_complex, switched or other.")
  private @Nullable String reason;

  @Option(names = "--cursor", paramLabel = "CURSOR", description = "Where the page before ended.")
  private @Nullable String cursor;

  CancellationsReport() {
    super("at", "customer", "plan", "reason", "comment");
  }

  @Override
  String path() {
    return "/v1/cancellation-reasons";
  }

  @Override
  Query query() {
    return Query.NOTHING
        .and("limit", "100")
        .and("customer", customer)
        .and("reason", reason)
        .and("cursor", cursor);
  }

  @Override
  String title(JsonNode answer) {
    var next = said(answer, "next_cursor");
    return next.isEmpty()
        ? "Why customers cancelled"
        : "Why customers cancelled (more with --cursor %s)".formatted(next);
  }

  @Override
  Stream<List<String>> rows(JsonNode answer) {
    return answer
        .path("data")
        .valueStream()
        .map(one -> row(one, "at", "customer/name", "plan", "reason", "comment"));
  }
}
