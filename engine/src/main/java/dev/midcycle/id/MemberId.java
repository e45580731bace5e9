package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// A person of a customer.
public record MemberId(UUID uuid) implements Id {
  private static final String PREFIX = "mem";

  public static Optional<MemberId> parse(String text) {
    return Ids.parse(text, PREFIX, MemberId::new);
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
