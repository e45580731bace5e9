package dev.midcycle.app;

import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.TenantId;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.Gateways;
import dev.midcycle.payment.TenantGateways;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The one place that chooses a tenant's gateway: those it has accounts with, and beside them the
/// sandbox for test tenants. The sandbox moves no money, so a live tenant never has it.
final class GatewaysByMode implements Gateways {
  private final Tenants tenants;
  private final Gateway sandbox;
  private final Gateways live;
  private final TenantGateways own;

  /// A tenant's mode never changes, and this is asked with every change and payment.
  private final Map<TenantId, Tenant.Mode> modes = new ConcurrentHashMap<>();

  GatewaysByMode(Tenants tenants, Gateway sandbox, Gateways live, TenantGateways own) {
    this.tenants = tenants;
    this.sandbox = sandbox;
    this.live = live;
    this.own = own;
  }

  @Override
  public Optional<Gateway> of(UnitOfWork unit) {
    return own.of(unit, beside(unit));
  }

  @Override
  public Optional<Gateway> ofBegun(UnitOfWork unit) {
    return own.ofBegun(unit, beside(unit));
  }

  private Optional<Gateway> beside(UnitOfWork unit) {
    return switch (modes.computeIfAbsent(unit.tenant(), _ -> tenants.own(unit).mode())) {
      case TEST -> Optional.of(sandbox);
      case LIVE -> live.of(unit);
    };
  }
}
