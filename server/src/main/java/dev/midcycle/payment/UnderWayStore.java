package dev.midcycle.payment;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.DocumentId;

/// Looks for payments whose outcome is still to be known.
final class UnderWayStore {
  private UnderWayStore() {}

  static Answer<Boolean> ask(Tx tx, DocumentId document) {
    return tx.bind("paidDocument", document)
        .ask(
            """
            select exists (
              select 1
              from payment
              where tenant = :tenant
                and document = :paidDocument
                and state in <open>) as under_way
            """
                .replace("<open>", Payment.State.OPEN),
            row -> row.flag("under_way"));
  }
}
