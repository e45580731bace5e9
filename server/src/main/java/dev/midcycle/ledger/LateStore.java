package dev.midcycle.ledger;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import java.util.Optional;

/// Rows of `ledger_late`.
final class LateStore {
  private LateStore() {}

  static Answer<CustomerId> ask(Tx tx, Optional<CustomerId> after, int most) {
    return tx.bind("after", after)
        .bind("most", most)
        .ask(
            """
            select customer
            from ledger_late
            where tenant = :tenant
              and customer > coalesce(cast(:after as uuid), '00000000-0000-0000-0000-000000000000')
            order by customer
            limit :most
            """,
            row -> new CustomerId(row.uuid("customer")));
  }

  static void delete(Tx tx, CustomerId customer) {
    tx.bind("made", customer)
        .add(
            """
            delete from ledger_late
            where tenant = :tenant
              and customer = :made
            """);
  }
}
