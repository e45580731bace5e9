package dev.midcycle.invoice;

import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;

/// Billing states that are kept begin on a day; what they leave out is settled. Where usage comes
/// for a day before that, they begin anew, before all their facts and with all that stands billed,
/// so that whoever reads them next bills what was late.
public final class Reopening {
  private Reopening() {}

  /// Whoever holds such a billing state is waited for, since the day that it begins on may be about
  /// to move. One that a payment reserves stays as it is: who calls waits for the payment.
  ///
  /// @param late `customer` and the first `day` that usage came for
  public static void before(Tx tx, Subquery late) {
    ReopeningStore.hold(tx, late);
    ReopeningStore.reopen(tx, late);
  }
}
