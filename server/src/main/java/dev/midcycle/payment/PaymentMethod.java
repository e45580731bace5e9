package dev.midcycle.payment;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.GatewayId;
import dev.midcycle.id.PaymentMethodId;
import java.time.Instant;
import java.util.Optional;

/// A card that a customer pays with. The default one is charged.
///
/// @param gateway who knows it; empty for the sandbox
/// @param token as that gateway calls it
public record PaymentMethod(
    PaymentMethodId id,
    CustomerId customer,
    Optional<GatewayId> gateway,
    String token,
    Gateway.Card card,
    boolean isDefault,
    Instant createdAt) {

  /// A card of the sandbox.
  public PaymentMethod(
      PaymentMethodId id,
      CustomerId customer,
      String token,
      Gateway.Card card,
      boolean isDefault,
      Instant createdAt) {
    this(id, customer, Optional.empty(), token, card, isDefault, createdAt);
  }
}
