package dev.midcycle.api.quote;

import dev.midcycle.http.Json;
import dev.midcycle.id.SubscriptionId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Quotes of which nothing is kept but what was shown of them, brought up to what is shown today.
final class ShownQuotes {
  private ShownQuotes() {}

  static ObjectNode read(String shown) {
    return complete((ObjectNode) Json.tree(shown.getBytes(StandardCharsets.UTF_8)));
  }

  /// With what has become of it.
  static ObjectNode of(
      String json,
      JsonNode asked,
      String state,
      Optional<SubscriptionId> subscription,
      Optional<Object> result) {
    var shown = read(json);
    shown.set("request", asked);
    shown.put("state", state);
    subscription.ifPresent(id -> shown.put("subscription", id.text()));
    result.ifPresent(came -> shown.set("result", Json.tree(came)));
    return shown;
  }

  /// The first release said the summary in words alone, and when a quote was made as its `instant`.
  private static ObjectNode complete(ObjectNode shown) {
    if (!shown.has("told")) {
      shown.putArray("told");
    }
    if (!shown.has("created_at")) {
      shown.set("created_at", shown.get("instant"));
    }
    for (var warning : shown.path("warnings")) {
      if (warning instanceof ObjectNode told && !told.has("about")) {
        told.putObject("about");
      }
    }
    return shown;
  }
}
