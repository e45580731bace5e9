package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// A mail to one recipient.
public record MailId(UUID uuid) implements Id {
  private static final String PREFIX = "mail";

  public static Optional<MailId> parse(String text) {
    return Ids.parse(text, PREFIX, MailId::new);
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
