package dev.midcycle.payment;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.GatewayId;
import dev.midcycle.id.PaymentMethodId;
import java.time.Instant;
import java.util.Optional;

/// A card that a customer pays with. The default one is charged; the backup one, where that is
/// declined and may be tried again.
///
/// @param gateway who knows it; empty for the sandbox
/// @param token as that gateway calls it
public record PaymentMethod(
    PaymentMethodId id,
    CustomerId customer,
    Optional<GatewayId> gateway,
    String token,
    Gateway.Card card,
    Role role,
    Instant createdAt) {

  /// A card of the sandbox.
  public PaymentMethod(
      PaymentMethodId id,
      CustomerId customer,
      String token,
      Gateway.Card card,
      Role role,
      Instant createdAt) {
    this(id, customer, Optional.empty(), token, card, role, createdAt);
  }

  /// When it is charged by itself.
  public enum Role {
    DEFAULT,
    BACKUP,
    /// Only where it is named.
    OTHER;

    static Role of(boolean isDefault, boolean isBackup) {
      return isDefault ? DEFAULT : isBackup ? BACKUP : OTHER;
    }
  }

  /// A gateway's card is one however often it is told of. Those of the sandbox are not told apart.
  boolean is(Gateway.Known known) {
    return known.gateway().isPresent()
        && gateway.equals(known.gateway())
        && token.equals(known.token());
  }

  public boolean isDefault() {
    return role == Role.DEFAULT;
  }

  public boolean isBackup() {
    return role == Role.BACKUP;
  }
}
