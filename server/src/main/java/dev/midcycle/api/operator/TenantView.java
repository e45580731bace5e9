package dev.midcycle.api.operator;

import dev.midcycle.customer.Tenant;
import java.time.Instant;
import java.util.Optional;

/// A merchant, as whoever runs this Midcycle sees it.
public record TenantView(
    String id,
    String shortName,
    String name,
    String mode,
    Optional<String> clock,
    String createdAt) {
  public static TenantView of(Tenant tenant) {
    return new TenantView(
        tenant.id().text(),
        tenant.key(),
        tenant.name(),
        tenant.mode().code(),
        tenant.clock().map(Instant::toString),
        tenant.createdAt().toString());
  }
}
