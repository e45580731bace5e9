package dev.midcycle.customer;

import dev.midcycle.access.KeyKind;
import dev.midcycle.id.TenantId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A merchant.
///
/// @param key the short name by which its operator calls it
/// @param clock the time of a test tenant that has its own
/// @param createdAt by the system's clock
public record Tenant(
    TenantId id,
    String key,
    String name,
    Mode mode,
    Optional<Instant> clock,
    Look look,
    Instant createdAt) {

  public enum Mode {
    TEST,
    LIVE;

    /// The name it has in the database and on the wire.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What a new merchant is to be.
  ///
  /// @param key its short name; made of the name if none is given
  /// @param clock when a test tenant's own clock starts; without it, it has everybody's
  public record Wanted(
      Optional<String> key, String name, Mode mode, Optional<Instant> clock, Look look) {
    private static final int LONGEST_KEY = 62;

    String shortName() {
      return key.orElseGet(() -> shortened(name));
    }

    private static String shortened(String name) {
      var key =
          name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
      return key.isEmpty() ? "tenant" : key.substring(0, Math.min(LONGEST_KEY, key.length()));
    }
  }

  /// How the merchant's portal looks.
  ///
  /// @param accent `#rrggbb`
  public record Look(Optional<String> accent, Optional<String> logoUrl, Optional<String> helpUrl) {
    public static final Look PLAIN = new Look(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// Whose keys it has: live or test is told by their prefix.
  public KeyKind keyKind() {
    return switch (mode) {
      case TEST -> KeyKind.TEST;
      case LIVE -> KeyKind.LIVE;
    };
  }

  public boolean isSandbox() {
    return mode == Mode.TEST;
  }

  /// The tenant's time, when it is `system` for everybody.
  public Instant now(Instant system) {
    return clock.orElse(system);
  }
}
