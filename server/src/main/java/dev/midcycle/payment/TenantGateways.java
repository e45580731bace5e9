package dev.midcycle.payment;

import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Those gateways that tenants have accounts with, as they are reached. Which those are is kept for
/// a moment: it is asked with every change and payment.
public final class TenantGateways {
  private static final Duration KEPT = Duration.ofSeconds(2);
  private static final int MOST = 10_000;

  private final GatewayAccounts accounts;
  private final Function<GatewayAccount, Gateway> maker;
  private final InstantSource clock;
  private final Map<TenantId, Kept> kept = new ConcurrentHashMap<>();
  private final Map<GatewayAccount, Gateway> reached = new ConcurrentHashMap<>();

  private record Kept(Instant at, List<GatewayAccount> accounts) {}

  /// @param maker reaches an account
  public TenantGateways(
      GatewayAccounts accounts, Function<GatewayAccount, Gateway> maker, InstantSource clock) {
    this.accounts = accounts;
    this.maker = maker;
    this.clock = clock;
  }

  /// A tenant's, as one. Empty where none takes payments.
  ///
  /// @param beside the one of cards that no account knows, if there is one
  public Optional<Gateway> of(UnitOfWork unit, Optional<Gateway> beside) {
    return routed(unit, beside).filter(RoutedGateway::takesPayments).map(Function.identity());
  }

  /// A tenant's, as one that is asked about what was begun, and for refunds. Empty where there
  /// never was one.
  ///
  /// @param beside the one of cards that no account knows, if there is one
  public Optional<Gateway> ofBegun(UnitOfWork unit, Optional<Gateway> beside) {
    return routed(unit, beside).map(Function.identity());
  }

  private Optional<RoutedGateway> routed(UnitOfWork unit, Optional<Gateway> beside) {
    return Optional.of(new RoutedGateway(known(unit), this::reach, beside))
        .filter(RoutedGateway::isThere);
  }

  /// The same gateway for the same account, so that its connections are kept.
  public Gateway reach(GatewayAccount account) {
    return reached.computeIfAbsent(account, maker);
  }

  /// They have changed: what is kept of them is not right any more.
  public void forget(TenantId tenant) {
    kept.remove(tenant);
  }

  private List<GatewayAccount> known(UnitOfWork unit) {
    var now = clock.instant();
    var last = kept.get(unit.tenant());
    if (last != null && last.at().plus(KEPT).isAfter(now) && !last.at().isAfter(now)) {
      return last.accounts();
    }
    var read = accounts.all(unit);
    if (kept.size() >= MOST) {
      kept.clear();
    }
    kept.put(unit.tenant(), new Kept(now, read));
    return read;
  }
}
