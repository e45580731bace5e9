package dev.midcycle.payment;

import dev.midcycle.id.TenantId;
import java.util.Optional;

/// Which gateway moves a tenant's money.
@FunctionalInterface
public interface Gateways {
  /// Empty for a tenant that has none: no card is taken, and what is owed stays open.
  Optional<Gateway> of(TenantId tenant);
}
