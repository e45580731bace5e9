package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// A customer's request to talk to sales.
public record SalesRequestId(UUID uuid) implements Id {
  private static final String PREFIX = "sr";

  public static Optional<SalesRequestId> parse(String text) {
    return Ids.parse(text, PREFIX, SalesRequestId::new);
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
