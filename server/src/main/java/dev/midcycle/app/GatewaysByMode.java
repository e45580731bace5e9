package dev.midcycle.app;

import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.TenantId;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.Gateways;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The one place that chooses a tenant's gateway: test tenants have the sandbox, live ones their
/// own. The sandbox moves no money, so a live tenant never has it.
final class GatewaysByMode implements Gateways {
  private final Tenants tenants;
  private final Gateway sandbox;
  private final Gateways live;

  /// A tenant's mode never changes, and this is asked with every change and payment.
  private final Map<TenantId, Tenant.Mode> modes = new ConcurrentHashMap<>();

  GatewaysByMode(Tenants tenants, Gateway sandbox, Gateways live) {
    this.tenants = tenants;
    this.sandbox = sandbox;
    this.live = live;
  }

  @Override
  public Optional<Gateway> of(UnitOfWork unit) {
    return switch (modes.computeIfAbsent(unit.tenant(), _ -> tenants.own(unit).mode())) {
      case TEST -> Optional.of(sandbox);
      case LIVE -> live.of(unit);
    };
  }
}
