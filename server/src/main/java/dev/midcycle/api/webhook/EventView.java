package dev.midcycle.api.webhook;

import dev.midcycle.http.Json;
import dev.midcycle.id.CustomerId;
import dev.midcycle.outbox.Told;
import java.util.Map;
import java.util.Optional;

/// An event as others are told it: by a webhook, and in the list of events.
///
/// @param object what it happened to
/// @param sequence counts the events of the object
public record EventView(
    String id,
    String type,
    String timestamp,
    String object,
    Optional<String> customer,
    long position,
    long sequence,
    Map<String, Object> data) {
  public static EventView of(Told told) {
    var event = told.event();
    return new EventView(
        event.id().text(),
        event.kind().code(),
        event.at().toString(),
        event.object().text(),
        event.customer().map(CustomerId::text),
        told.position(),
        told.sequence(),
        EventData.of(event.what()));
  }

  /// What a webhook has as its body.
  public static byte[] body(Told told) {
    return Json.bytes(of(told));
  }
}
