package dev.midcycle.customer;

import dev.midcycle.id.TenantId;
import java.time.Instant;
import java.util.Optional;

/// A merchant.
///
/// @param key the short name by which its operator calls it
/// @param clock the time of a test tenant that has its own
public record Tenant(
    TenantId id, String key, String name, Mode mode, Optional<Instant> clock, Look look) {

  public enum Mode {
    TEST,
    LIVE
  }

  /// How the merchant's portal looks.
  ///
  /// @param accent `#rrggbb`
  public record Look(Optional<String> accent, Optional<String> logoUrl, Optional<String> helpUrl) {
    public static final Look PLAIN = new Look(Optional.empty(), Optional.empty(), Optional.empty());
  }

  public boolean isSandbox() {
    return mode == Mode.TEST;
  }

  /// The tenant's time, when it is `system` for everybody.
  public Instant now(Instant system) {
    return clock.orElse(system);
  }
}
