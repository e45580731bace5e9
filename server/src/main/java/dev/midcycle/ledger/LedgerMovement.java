package dev.midcycle.ledger;

import dev.midcycle.bookkeeping.Movement;
import dev.midcycle.id.BankEntryId;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import java.time.Instant;
import java.util.Optional;

/// Something that happens to money.
///
/// @param customer whose it is; empty while nobody knows
/// @param document that it concerns first, if any
/// @param payment by which it moves, if it does by one
/// @param bankEntry that brought what is nobody's
public record LedgerMovement(
    Optional<CustomerId> customer,
    Optional<DocumentId> document,
    Optional<PaymentId> payment,
    Optional<BankEntryId> bankEntry,
    Instant at,
    Movement movement) {

  public static LedgerMovement of(CustomerId customer, Instant at, Movement movement) {
    return new LedgerMovement(
        Optional.of(customer), Optional.empty(), Optional.empty(), Optional.empty(), at, movement);
  }

  /// Of money that is nobody's, as far as is known.
  public static LedgerMovement of(BankEntryId entry, Instant at, Movement movement) {
    return new LedgerMovement(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(entry), at, movement);
  }

  public LedgerMovement of(DocumentId one) {
    return new LedgerMovement(customer, Optional.of(one), payment, bankEntry, at, movement);
  }

  public LedgerMovement by(PaymentId one) {
    return new LedgerMovement(customer, document, Optional.of(one), bankEntry, at, movement);
  }
}
