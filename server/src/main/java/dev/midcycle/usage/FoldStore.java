package dev.midcycle.usage;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Puts batches into the days.
final class FoldStore {
  private FoldStore() {}

  /// A batch that is to be folded.
  ///
  /// @param object what its work is about
  /// @param over whether all its days are over
  record Taken(long no, UUID object, boolean over) {}

  /// Takes some batches whose time has come, so that no other worker does; of those that reach back
  /// behind a billing state's beginning, only while no payment reserves it.
  static Answer<Taken> take(Tx tx, Instant system, int limit) {
    tx.add(
        """
        select pg_advisory_xact_lock_shared(hashtextextended('usage ' || :tenant, 0))
        """);
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

  /// Billing states that begin after the day of an event begin anew, before all their facts:
  /// whoever reads them next bills what was late. Whoever holds such a billing state is waited for,
  /// since the day it begins on may be about to move; a day that is not over is never left behind.
  static void reopen(Tx tx, List<Taken> taken) {
    var over = taken.stream().filter(Taken::over).map(Taken::no).toList();
    if (over.isEmpty()) {
      return;
    }
    tx.bind("over", over)
        .add(
            """
            select 1
            from subscription s
            where s.tenant = :tenant
              and s.customer in (
                select customer
                from usage_event
                where tenant = :tenant
                  and batch = any(cast(:over as bigint[])))
            order by s.id
            for no key update
            """);
    tx.bind("over", over)
        .add(
            REOPENING
                + """
                from (
                  select customer, min(day) as day
                  from usage_event
                  where tenant = :tenant
                    and batch = any(cast(:over as bigint[]))
                  group by customer
                ) late
                where s.tenant = :tenant
                  and s.customer = late.customer
                  and s.reserved_by is null
                  and s.opened_on > late.day
                """);
  }

  /// Makes a billing state begin before all its facts; whose follows.
  static final String REOPENING =
      """
      update subscription s
      set
        opening = '{"kind": "unborn"}',
        opened_on = null,
        levels = '{}',
        open_facts = array(
          select f.id
          from fact f
          where f.tenant = s.tenant
            and f.subscription = s.id
          order by f.recorded_at, f.id),
        versions = array(
          select unnest(s.versions)
          union
          select cast(said.version as int)
          from fact f, lateral jsonb_path_query(f.happening, '$.**.version') as said(version)
          where f.tenant = s.tenant
            and f.subscription = s.id
          union
          select b.version
          from billed b
          where b.tenant = s.tenant
            and b.subscription = s.id
            and b.version > 0)
      """;

  /// Days are written in the order of their keys, so that two workers do not block each other. It
  /// says what [RebuildStore#TALLY] says, but first by things, of which there are few: sorting what
  /// is many costs more.
  static void fold(Tx tx, List<Taken> taken) {
    tx.bind("batches", taken.stream().map(Taken::no).toList())
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
