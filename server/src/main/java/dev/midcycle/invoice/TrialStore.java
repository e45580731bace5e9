package dev.midcycle.invoice;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.id.SubscriptionId;
import java.time.Instant;

/// Notes in rows of `subscription` what was told of trials.
final class TrialStore {
  private TrialStore() {}

  /// Gives the subscription unless that end was told before.
  static Answer<SubscriptionId> told(Tx tx, SubscriptionId id, Instant end) {
    return tx.bind("id", id)
        .bind("end", end)
        .ask(
            """
            update subscription
            set trial_told = :end
            where tenant = :tenant
              and id = :id
              and trial_told is distinct from :end
            returning id
            """,
            row -> new SubscriptionId(row.uuid("id")));
  }

  /// To be filled with trials, and where paid service begins after one when that ends.
  static Rows ends() {
    return Rows.of("ends", "id uuid", "trial_end timestamptz");
  }

  /// Where another end was told, it is as if none was.
  static void forget(Tx tx, Rows ends) {
    tx.add(
        """
        update subscription s
        set trial_told = null
        from <ends>
        where s.tenant = :tenant
          and s.id = ends.id
          and s.trial_told <> coalesce(ends.trial_end, timestamptz 'epoch')
        """,
        ends);
  }
}
