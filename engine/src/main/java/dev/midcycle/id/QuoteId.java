package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// What a change would cost, shown and kept until it expires.
public record QuoteId(UUID uuid) implements Id {
  private static final String PREFIX = "quo";

  public static Optional<QuoteId> parse(String text) {
    return Ids.parse(text, PREFIX, QuoteId::new);
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
