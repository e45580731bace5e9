package dev.midcycle.api;

import dev.midcycle.id.TenantId;
import java.time.Instant;

/// Moves a sandbox tenant's clock.
@FunctionalInterface
public interface ClockMoves {
  /// Everything that falls due up to `to` is done when it returns.
  void advance(TenantId tenant, Instant to);
}
