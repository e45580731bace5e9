package dev.midcycle.http;

import dev.midcycle.id.TenantId;
import java.util.Optional;

/// Nobody has an id of a merchant's own.
final class Nameless implements ExternalIds {
  @Override
  public Optional<String> customer(TenantId tenant, String externalId) {
    return Optional.empty();
  }

  @Override
  public Optional<String> subscription(TenantId tenant, String externalId) {
    return Optional.empty();
  }
}
