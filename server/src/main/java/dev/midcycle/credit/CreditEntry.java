package dev.midcycle.credit;

import dev.midcycle.audit.Actor;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// One movement of a credit balance: above zero it grows.
public record CreditEntry(
    UUID id,
    CustomerId customer,
    Money amount,
    Kind kind,
    Optional<DocumentId> document,
    Optional<PaymentId> payment,
    String note,
    Instant at,
    Actor who) {

  public enum Kind {
    GRANTED,
    /// What a document owed the customer.
    CREDITED,
    /// What it paid of a document.
    APPLIED,
    /// Set aside for a change whose payment is under way.
    HELD,
    /// No longer set aside.
    RELEASED,
    /// What a document had used that became void.
    RETURNED,
    /// Paid back to the customer.
    REFUNDED,
    /// Granted for a time, and not used in it.
    EXPIRED;

    /// The name it has in the database and on the wire.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
