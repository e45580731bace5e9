package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// Something that happened, and that others are told.
public record EventId(UUID uuid) implements Id {
  private static final String PREFIX = "evt";

  public static Optional<EventId> parse(String text) {
    return Ids.parse(text, PREFIX, EventId::new);
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public String toString() {
    return text();
  }
}
