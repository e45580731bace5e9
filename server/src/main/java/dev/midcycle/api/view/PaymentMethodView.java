package dev.midcycle.api.view;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.midcycle.payment.PaymentMethod;

/// A card, as far as it may be shown.
public record PaymentMethodView(
    String id,
    String kind,
    String brand,
    String last4,
    int expMonth,
    int expYear,
    @JsonProperty("default") boolean isDefault,
    String createdAt) {
  public static PaymentMethodView of(PaymentMethod method) {
    var card = method.card();
    return new PaymentMethodView(
        method.id().text(),
        "card",
        card.brand(),
        card.last4(),
        card.expiryMonth(),
        card.expiryYear(),
        method.isDefault(),
        method.createdAt().toString());
  }
}
