package dev.midcycle.subscription;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.terms.Fact;

/// Reads what a billing state leaves out, since it is settled.
final class LifeStore {
  private LifeStore() {}

  /// All facts of a subscription, in the order they were recorded.
  static Answer<Fact> facts(Tx tx, SubscriptionId id) {
    return tx.bind("subscription", id)
        .ask(
            """
            select id, effective_at, recorded_at, happening
            from fact
            where tenant = :tenant
              and subscription = :subscription
            order by recorded_at, id
            """,
            row ->
                new Fact(
                    new FactId(row.uuid("id")),
                    row.instant("effective_at"),
                    row.instant("recorded_at"),
                    BillingJson.HAPPENING.read(row.text("happening"))));
  }
}
