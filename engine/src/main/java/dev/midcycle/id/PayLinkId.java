package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// A link by which a document is paid.
public record PayLinkId(UUID uuid) implements Id {
  private static final String PREFIX = "plk";

  public static Optional<PayLinkId> parse(String text) {
    return Ids.parse(text, PREFIX, PayLinkId::new);
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
