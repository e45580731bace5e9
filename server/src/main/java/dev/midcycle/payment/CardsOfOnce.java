package dev.midcycle.payment;

import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.PaymentMethodId;
import java.time.Instant;

/// Cards that pay once: they are shown to none of the customer's members, and nothing else is ever
/// charged to them.
public final class CardsOfOnce {
  private CardsOfOnce() {}

  /// Writes one down, as a method that is removed already.
  public static PaymentMethod add(
      Tx tx, PaymentMethodId id, CustomerId customer, Gateway.Known card, Instant now) {
    var method =
        new PaymentMethod(
            id, customer, card.gateway(), card.token(), card.card(), PaymentMethod.Role.OTHER, now);
    MethodStore.insert(tx, method, now);
    MethodStore.remove(tx, id, now);
    return method;
  }
}
