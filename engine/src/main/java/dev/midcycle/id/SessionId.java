package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// A portal session of one member.
public record SessionId(UUID uuid) implements Id {
  private static final String PREFIX = "ses";

  public static Optional<SessionId> parse(String text) {
    return Ids.parse(text, PREFIX, SessionId::new);
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
