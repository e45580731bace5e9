package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// A card or account that a customer pays with.
public record PaymentMethodId(UUID uuid) implements Id {
  private static final String PREFIX = "pm";

  public static Optional<PaymentMethodId> parse(String text) {
    return Ids.parse(text, PREFIX, PaymentMethodId::new);
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
