package dev.midcycle.ledger;

import dev.midcycle.bookkeeping.Movement;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import java.time.Instant;
import java.util.Optional;

/// Something that happens to a customer's money.
///
/// @param document that it concerns first, if any
/// @param payment by which it moves, if it does by one
public record LedgerMovement(
    CustomerId customer,
    Optional<DocumentId> document,
    Optional<PaymentId> payment,
    Instant at,
    Movement movement) {

  public static LedgerMovement of(CustomerId customer, Instant at, Movement movement) {
    return new LedgerMovement(customer, Optional.empty(), Optional.empty(), at, movement);
  }

  public LedgerMovement of(DocumentId one) {
    return new LedgerMovement(customer, Optional.of(one), payment, at, movement);
  }

  public LedgerMovement by(PaymentId one) {
    return new LedgerMovement(customer, document, Optional.of(one), at, movement);
  }
}
