package dev.midcycle.usage;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Puts batches into the days, and makes days again from events.
final class FoldStore {
  /// What readings of one meter and day come to. `Tally` says the same in memory.
  static final String TALLY =
      """
        count(*) as count,
        coalesce(sum(one.number), 0) as sum,
        min(one.number) as least,
        max(one.number) as most,
        (array_agg(one.number order by one.at desc, one.number desc) filter (where one.number is not null))[1]
          as latest,
        max(one.at) filter (where one.number is not null) as latest_at,
        coalesce(array_agg(distinct one.thing order by one.thing) filter (where one.thing is not null), '{}')
          as things
      """;

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

  /// The same for days that were made again.
  static void reopen(Tx tx, Collection<Day> days) {
    tx.add(
        REOPENING
            + """
            from (
              select customer, min(day) as day
              from <again>
              group by customer
            ) late
            where s.tenant = :tenant
              and s.customer = late.customer
              and s.opened_on > late.day
            """,
        again(days));
  }

  private static final String REOPENING =
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
  /// says what [#TALLY] says, but first by things, of which there are few: sorting what is many
  /// costs more.
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

  /// A customer's day that is made again.
  record Day(CustomerId customer, LocalDate day) {}

  /// Nobody folds until this transaction is over.
  static void holdOff(Tx tx) {
    tx.add(
        """
        select pg_advisory_xact_lock(hashtextextended('usage ' || :tenant, 0))
        """);
  }

  /// These days, from their events; those that are in no day yet are left to who folds.
  static void rebuild(Tx tx, Collection<Day> days) {
    tx.add(emptied("(select customer, day from <again>)"), again(days));
    tx.add(filled("(select customer, day from <again>)"), again(days));
  }

  private static Rows again(Collection<Day> days) {
    var rows = Rows.of("again", "customer uuid", "day date");
    days.forEach(one -> rows.add(one.customer(), one.day()));
    return rows;
  }

  /// All days of a customer whose events are still there.
  static void rebuild(Tx tx, CustomerId customer) {
    tx.bind("usageCustomer", customer).add(emptied(KEPT));
    tx.bind("usageCustomer", customer).add(filled(KEPT));
  }

  private static final String KEPT =
      """
      (
        select customer, day
        from daily_usage
        where tenant = :tenant
          and customer = :usageCustomer
          and day >= coalesce((select since from usage_retention where tenant = :tenant), '-infinity')
        union
        select customer, day
        from usage_event
        where tenant = :tenant
          and customer = :usageCustomer
          and day >= coalesce((select since from usage_retention where tenant = :tenant), '-infinity')
      )\
      """;

  private static String emptied(String days) {
    return """
    delete from daily_usage d
    using %s again
    where d.tenant = :tenant
      and d.customer = again.customer
      and d.day = again.day
    """
        .formatted(days);
  }

  private static String filled(String days) {
    return """
    insert into daily_usage (
      tenant, customer, day, whose, meter, count, sum, least, most, latest, latest_at, things)
    select
      :tenant,
      one.customer,
      one.day,
      one.whose,
      one.meter,
    %s
    from usage_reading one
    join %s again using (customer, day)
    where one.tenant = :tenant
      and one.batch not in (select no from usage_batch where tenant = :tenant)
    group by one.customer, one.day, one.whose, one.meter
    """
        .formatted(TALLY, days);
  }
}
