package dev.midcycle.usage;

import dev.midcycle.audit.Stamp;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import java.util.Collection;

/// Rows of `usage_correction`.
final class CorrectedStore {
  private CorrectedStore() {}

  static void insert(Tx tx, Collection<StoredEvents.Corrected> events, Stamp stamp) {
    var rows =
        Rows.of(
            "corrections",
            "key uuid",
            "correction uuid",
            "customer uuid",
            "day date",
            "source text",
            "id text",
            "reason text",
            "amends boolean");
    events.forEach(one ->
        rows.add(
            one.key(),
            one.own(),
            one.day().customer(),
            one.day().day(),
            one.source(),
            one.id(),
            one.reason(),
            one.amends()));
    tx.bind("correctedBy", stamp.who().name())
        .bind("correctedAt", stamp.at())
        .add(
            """
            insert into usage_correction (
              tenant, key, correction, customer, day, source, id, reason, amends, said_by, recorded_at)
            select
              :tenant, key, correction, customer, day, source, id, reason, amends, :correctedBy, :correctedAt
            from <corrections>
            """,
            rows);
  }
}
