package dev.midcycle.event;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import java.time.Instant;
import java.util.UUID;

/// Finds batches of events that are to be folded.
final class DueBatchStore {
  private DueBatchStore() {}

  /// A batch that is taken.
  ///
  /// @param object what its work is about
  /// @param over whether all its days are over
  record Taken(long no, UUID object, boolean over) {}

  /// Takes some batches whose time has come, so that no other worker does; of those that reach back
  /// behind a billing state's beginning, only while no payment reserves it.
  static Answer<Taken> take(Tx tx, Instant system, int limit) {
    return tx.bind("usageSystem", system)
        .bind("batchLimit", limit)
        .ask(
            """
            with clock as materialized (
              select coalesce(clock, :usageSystem) as now
              from tenant
              where id = :tenant
            ),
            taken as materialized (
              select b.no, b.object, b.over_at
              from work_item w
              join usage_batch b on b.tenant = w.tenant and b.object = w.object
              where w.tenant = :tenant
                and w.kind = 'fold'
                and w.at <= (select now from clock)
                and (w.held_until is null or w.held_until <= :usageSystem)
                and (
                  b.over_at > (select now from clock)
                  or not exists (
                    select 1
                    from usage_event e
                    join subscription s
                      on s.tenant = e.tenant
                      and s.customer = e.customer
                      and s.reserved_by is not null
                      and s.opened_on > e.day
                    where e.tenant = b.tenant
                      and e.batch = b.no))
              order by w.at, w.object
              limit :batchLimit
              for update of w skip locked
            )
            select no, object, over_at <= (select now from clock) as over
            from taken
            """,
            row -> new Taken(row.number("no"), row.uuid("object"), row.flag("over")));
  }
}
