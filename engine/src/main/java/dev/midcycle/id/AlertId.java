package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// Something that a customer was told of their usage.
public record AlertId(UUID uuid) implements Id {
  private static final String PREFIX = "alt";

  public static Optional<AlertId> parse(String text) {
    return Ids.parse(text, PREFIX, AlertId::new);
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
