package dev.midcycle.usage;

import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import java.util.List;
import java.util.Map;

/// Puts batches into the days.
final class FoldStore {
  private FoldStore() {}

  /// Many may fold at a time, but not while days are made again.
  static void join(Tx tx) {
    tx.add(
        """
        select pg_advisory_xact_lock_shared(hashtextextended('usage ' || :tenant, 0))
        """);
  }

  /// Nobody folds until this transaction is over.
  static void holdOff(Tx tx) {
    tx.add(
        """
        select pg_advisory_xact_lock(hashtextextended('usage ' || :tenant, 0))
        """);
  }

  static Subquery firstDays(List<Long> batches) {
    return new Subquery(
        "late",
        """
        select customer, min(day) as day
        from usage_event
        where tenant = :tenant
          and batch = any(cast(:lateBatches as bigint[]))
        group by customer
        """,
        Map.of("lateBatches", batches));
  }

  /// Days are written in the order of their keys, so that two workers do not block each other. It
  /// says what [RebuildStore#TALLY] says, but first by things, of which there are few: sorting what
  /// is many costs more.
  static void fold(Tx tx, List<Long> batches) {
    tx.bind("batches", batches)
        .add(
            """
            with gone as (
              delete from usage_batch b
              where b.tenant = :tenant
                and b.no = any(cast(:batches as bigint[]))
            )
              insert into daily_usage as d (
                tenant, customer, day, whose, meter, count, sum, least, most, latest, latest_at, things)
              select
                :tenant,
                customer,
                day,
                whose,
                meter,
                sum(count),
                sum(sum),
                min(least),
                max(most),
                (max(latest))[2],
                max(latest_at),
                coalesce(array_agg(thing order by thing) filter (where thing is not null), '{}')
              from (
                select
                  customer,
                  day,
                  whose,
                  meter,
                  thing,
                  count(*) as count,
                  coalesce(sum(number), 0) as sum,
                  min(number) as least,
                  max(number) as most,
                  max(array[extract(epoch from at), number]) filter (where number is not null) as latest,
                  max(at) filter (where number is not null) as latest_at
                from usage_reading
                where tenant = :tenant
                  and batch = any(cast(:batches as bigint[]))
                group by customer, day, whose, meter, thing
              ) by_thing
              group by customer, day, whose, meter
              order by customer, day, whose, meter
              on conflict (tenant, customer, day, whose, meter, starts) do update
              set
                count = d.count + excluded.count,
                sum = d.sum + excluded.sum,
                least = least(d.least, excluded.least),
                most = greatest(d.most, excluded.most),
                latest = case
                  when d.latest_at is null or (excluded.latest_at, excluded.latest) > (d.latest_at, d.latest)
                  then coalesce(excluded.latest, d.latest)
                  else d.latest
                end,
                latest_at = greatest(d.latest_at, excluded.latest_at),
                things = case
                  when excluded.things <@ d.things then d.things
                  else array(
                    select distinct thing
                    from unnest(d.things || excluded.things) as both_of(thing)
                    order by thing)
                end
            """);
  }
}
