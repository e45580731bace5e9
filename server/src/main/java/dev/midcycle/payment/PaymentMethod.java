package dev.midcycle.payment;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.PaymentMethodId;
import java.time.Instant;

/// A card that a customer pays with. The default one is charged.
public record PaymentMethod(
    PaymentMethodId id,
    CustomerId customer,
    String token,
    Gateway.Card card,
    boolean isDefault,
    Instant createdAt) {}
