package dev.midcycle.subscription;

import dev.midcycle.db.Message;
import dev.midcycle.id.FactId;
import dev.midcycle.terms.Fact;

/// Reads what a book leaves out, since it is settled.
final class LifeStore {
  private LifeStore() {}

  /// All facts of the one subscription that the message has selected, in the order they were
  /// recorded.
  static Message.Answer<Fact> facts(Message message) {
    return message.ask(
        """
        select id, effective_at, recorded_at, happening
        from fact
        where tenant = :tenant
          and subscription in (select unnest(cast(current_setting('midcycle.subscriptions') as uuid[])))
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
