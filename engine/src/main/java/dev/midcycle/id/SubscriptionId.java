package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// One subscription of a customer.
public record SubscriptionId(UUID uuid) implements Id {
  private static final String PREFIX = "sub";

  public static Optional<SubscriptionId> parse(String text) {
    return Ids.parse(text, PREFIX, SubscriptionId::new);
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
