package dev.midcycle.outbox;

import dev.midcycle.id.CustomerId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Something others are to be told.
///
/// @param kind `document.issued`, `sales_request.created`, …
/// @param object what it happened to
public record Event(
    UUID id,
    String kind,
    UUID object,
    Optional<CustomerId> customer,
    Instant at,
    Map<String, String> content) {
  public Event {
    content = Map.copyOf(content);
  }
}
