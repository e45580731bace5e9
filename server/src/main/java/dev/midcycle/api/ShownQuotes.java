package dev.midcycle.api;

import dev.midcycle.http.Json;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/// Quotes as they were shown, brought up to what is shown today.
final class ShownQuotes {
  private ShownQuotes() {}

  static ObjectNode read(String content) {
    return complete((ObjectNode) Json.tree(content.getBytes(StandardCharsets.UTF_8)));
  }

  /// The first release said the summary in words alone, and when a quote was made as its `instant`.
  private static ObjectNode complete(ObjectNode shown) {
    if (!shown.has("told")) {
      shown.putArray("told");
    }
    if (!shown.has("created_at")) {
      shown.set("created_at", shown.get("instant"));
    }
    if (shown.path("payment").path("method") instanceof ObjectNode method
        && !method.has("created_at")) {
      method.set("created_at", shown.get("instant"));
    }
    for (var warning : shown.path("warnings")) {
      if (warning instanceof ObjectNode told && !told.has("about")) {
        told.putObject("about");
      }
    }
    return shown;
  }
}
