package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// A key that a tenant's own programs use.
public record ApiKeyId(UUID uuid) implements Id {
  private static final String PREFIX = "key";

  public static Optional<ApiKeyId> parse(String text) {
    return Ids.parse(text, PREFIX, ApiKeyId::new);
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
