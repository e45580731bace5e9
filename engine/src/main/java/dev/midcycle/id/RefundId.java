package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// Money that is paid back.
public record RefundId(UUID uuid) implements Id {
  private static final String PREFIX = "ref";

  public static Optional<RefundId> parse(String text) {
    return Ids.parse(text, PREFIX, RefundId::new);
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
