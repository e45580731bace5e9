package dev.midcycle.usage;

import dev.midcycle.id.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// An event that may be stored.
///
/// @param place among those that were handed in together
/// @param day the customer's local day
/// @param content the values of its properties, and its subscription
/// @param batch which batch it comes with, among those of [StoredEvents.Incoming]
public record AcceptedEvent(
    int place,
    UUID key,
    CustomerId customer,
    Instant at,
    LocalDate day,
    EventShape shape,
    List<String> content,
    int batch) {
  public AcceptedEvent {
    content = List.copyOf(content);
  }
}
