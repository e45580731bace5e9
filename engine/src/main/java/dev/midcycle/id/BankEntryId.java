package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// An entry of a bank statement.
public record BankEntryId(UUID uuid) implements Id {
  private static final String PREFIX = "ben";

  public static Optional<BankEntryId> parse(String text) {
    return Ids.parse(text, PREFIX, BankEntryId::new);
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
