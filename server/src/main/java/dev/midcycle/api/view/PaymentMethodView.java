package dev.midcycle.api.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.midcycle.change.QuotedChange;
import dev.midcycle.id.PaymentMethodId;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.PaymentMethod;
import java.time.Instant;
import java.util.Optional;

/// A card, as far as it may be shown.
public record PaymentMethodView(
    String id,
    String kind,
    String brand,
    String last4,
    int expMonth,
    int expYear,
    @JsonProperty("default") boolean isDefault,
    @JsonProperty("backup") Optional<Boolean> isBackup,
    String createdAt) {
  public static PaymentMethodView of(PaymentMethod method) {
    return of(method.id(), method.card(), method.role(), method.createdAt());
  }

  public static PaymentMethodView of(QuotedChange.Card card) {
    return of(
        card.id(),
        card.face(),
        card.isDefault() ? PaymentMethod.Role.DEFAULT : PaymentMethod.Role.OTHER,
        card.createdAt());
  }

  private static PaymentMethodView of(
      PaymentMethodId id, Gateway.Card card, PaymentMethod.Role role, Instant createdAt) {
    return new PaymentMethodView(
        id.text(),
        "card",
        card.brand(),
        card.last4(),
        card.expiryMonth(),
        card.expiryYear(),
        role == PaymentMethod.Role.DEFAULT,
        Optional.of(true).filter(_ -> role == PaymentMethod.Role.BACKUP),
        createdAt.toString());
  }
}
