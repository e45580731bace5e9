package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// An organization that buys from a tenant.
public record CustomerId(UUID uuid) implements Id {
  private static final String PREFIX = "cus";

  public static Optional<CustomerId> parse(String text) {
    return Ids.parse(text, PREFIX, CustomerId::new);
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
