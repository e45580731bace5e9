package dev.midcycle.id;

import java.util.UUID;

/// A movement of a customer's credit balance.
public record CreditEntryId(UUID uuid) implements Id {
  private static final String PREFIX = "cre";

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public String toString() {
    return text();
  }
}
