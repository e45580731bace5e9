package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// A tenant's account with whoever moves its money.
public record GatewayId(UUID uuid) implements Id {
  private static final String PREFIX = "gwy";

  public static Optional<GatewayId> parse(String text) {
    return Ids.parse(text, PREFIX, GatewayId::new);
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
