package dev.midcycle.id;

import java.util.Optional;
import java.util.UUID;

/// A merchant: one company that runs its subscriptions here.
public record TenantId(UUID uuid) implements Id {
  private static final String PREFIX = "ten";

  /// No merchant: the space of the operator's own keys and attempts, beside the tenants'.
  public static final TenantId OPERATOR = new TenantId(new UUID(0, 0));

  public static Optional<TenantId> parse(String text) {
    return Ids.parse(text, PREFIX, TenantId::new);
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
