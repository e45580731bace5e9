package dev.midcycle.agreement;

import dev.midcycle.catalog.PlanKey;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.SubscriptionId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Why somebody cancelled.
///
/// @param plan what was cancelled
/// @param member who said so; empty where the merchant's program did
/// @param at by the tenant's clock
public record CancellationReason(
    UUID id, For whom, PlanKey plan, Said said, Optional<MemberId> member, Instant at) {

  /// Whose contract.
  public record For(CustomerId customer, String customerName, SubscriptionId subscription) {}

  /// What was said.
  public record Said(Reason reason, Optional<String> comment) {}

  public enum Reason {
    TOO_EXPENSIVE,
    UNUSED,
    MISSING_FEATURES,
    TOO_COMPLEX,
    /// To a product of somebody else.
    SWITCHED,
    OTHER;

    /// The name it has in the database and on the wire.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Reason> of(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }
}
