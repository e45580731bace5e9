package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// Work that failed, and waits for its next attempt.
public record WorkId(UUID uuid) implements Id {
  private static final String PREFIX = "wrk";

  public static Optional<WorkId> parse(String text) {
    return Ids.parse(text, PREFIX, WorkId::new);
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
