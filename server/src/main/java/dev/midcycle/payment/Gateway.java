package dev.midcycle.payment;

import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.Optional;

/// Who moves the money. Calls are made outside any transaction, and may take long or fail.
public interface Gateway {

  /// One charge. The same key never charges twice.
  ///
  /// @param key derived from the payment, never from a request
  /// @param token the card, as this gateway knows it
  /// @param at when the payment was begun, by the tenant's clock
  record Charge(String key, String token, Money amount, Instant at) {}

  sealed interface Outcome {
    /// The money has moved.
    ///
    /// @param reference the gateway's own name of the charge
    record Succeeded(String reference) implements Outcome {}

    record Declined(Decline why) implements Outcome {}

    /// It did not answer: the money may have moved or not.
    record Unknown() implements Outcome {}
  }

  record Card(String brand, String last4, int expiryMonth, int expiryYear) {}

  Outcome charge(Charge charge);

  /// What became of a charge that was asked for. One that never arrived is declined, as
  /// `never_received`: it will not be made any more.
  Outcome find(Charge charge);

  /// The card behind a token; empty when the gateway knows none.
  Optional<Card> describe(String token);
}
