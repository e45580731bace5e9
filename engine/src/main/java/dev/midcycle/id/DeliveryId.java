package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// An event on its way to an endpoint.
public record DeliveryId(UUID uuid) implements Id {
  private static final String PREFIX = "whd";

  public static Optional<DeliveryId> parse(String text) {
    return Ids.parse(text, PREFIX, DeliveryId::new);
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
