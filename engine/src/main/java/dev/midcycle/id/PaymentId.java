package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// One attempt to collect money.
public record PaymentId(UUID uuid) implements Id {
  private static final String PREFIX = "pay";

  public static Optional<PaymentId> parse(String text) {
    return Ids.parse(text, PREFIX, PaymentId::new);
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
