package dev.midcycle.ledger;

import dev.midcycle.bookkeeping.Movement;
import java.util.Locale;

/// Why an entry was made.
public enum LedgerCause {
  /// A document was issued.
  ISSUED,
  /// A document became void.
  VOIDED,
  GRANTED,
  EXPIRED,
  APPLIED,
  PAID,
  REFUNDED,
  WRITTEN_OFF,
  RECOVERED,
  /// Days of service have passed in a month that is closed.
  RECOGNISED,
  DISPUTED,
  DISPUTE_WON,
  DISPUTE_LOST,
  /// Money has come, and it is not known whose it is.
  UNALLOCATED,
  /// It is known by now, or has gone back.
  RELEASED;

  static LedgerCause of(Movement movement) {
    return switch (movement) {
      case Movement.Granted _ -> GRANTED;
      case Movement.Expired _ -> EXPIRED;
      case Movement.Applied _ -> APPLIED;
      case Movement.Paid _ -> PAID;
      case Movement.Refunded _ -> REFUNDED;
      case Movement.Disputed _ -> DISPUTED;
      case Movement.DisputeWon _ -> DISPUTE_WON;
      case Movement.DisputeLost _ -> DISPUTE_LOST;
      case Movement.Unallocated _ -> UNALLOCATED;
      case Movement.Released _ -> RELEASED;
      case Movement.WrittenOff _ -> WRITTEN_OFF;
      case Movement.Recovered _ -> RECOVERED;
    };
  }

  /// The name it has in the database and on the wire.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
