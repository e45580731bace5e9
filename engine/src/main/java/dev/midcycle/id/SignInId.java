package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// What somebody asked for to sign in.
public record SignInId(UUID uuid) implements Id {
  private static final String PREFIX = "sgn";

  public static Optional<SignInId> parse(String text) {
    return Ids.parse(text, PREFIX, SignInId::new);
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
