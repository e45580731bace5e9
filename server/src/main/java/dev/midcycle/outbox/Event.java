package dev.midcycle.outbox;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.EventId;
import dev.midcycle.id.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Something others are to be told.
///
/// @param object what it happened to
/// @param at by the tenant's clock
public record Event(
    EventId id, Id object, Optional<CustomerId> customer, Instant at, Occurrence what) {
  public Event {
    if (!what.kind().object(object.uuid()).equals(object)) {
      throw new IllegalArgumentException("not what %s is about: %s".formatted(what.kind(), object));
    }
  }

  public static Event of(UUID id, Id object, CustomerId customer, Instant at, Occurrence what) {
    return new Event(new EventId(id), object, Optional.of(customer), at, what);
  }

  /// One that is about no customer.
  public static Event of(UUID id, Id object, Instant at, Occurrence what) {
    return new Event(new EventId(id), object, Optional.empty(), at, what);
  }

  public EventKind kind() {
    return what.kind();
  }
}
