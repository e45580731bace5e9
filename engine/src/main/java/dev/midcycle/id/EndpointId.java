package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// An address that a merchant wants events sent to.
public record EndpointId(UUID uuid) implements Id {
  private static final String PREFIX = "whe";

  public static Optional<EndpointId> parse(String text) {
    return Ids.parse(text, PREFIX, EndpointId::new);
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
