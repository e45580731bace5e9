package dev.midcycle.usage;

import dev.midcycle.db.Message;
import dev.midcycle.id.CustomerId;
import java.time.Instant;

/// Puts batches into the days, and makes days again from events.
final class FoldStore {
  /// What readings of one meter and day come to; `readings` and the columns around it are the
  /// caller's. `Tally` says the same in memory.
  static final String TALLY =
      """
        count(*) as count,
        coalesce(sum(r.number), 0) as sum,
        min(r.number) as least,
        max(r.number) as most,
        (array_agg(r.number order by one.at desc, r.number desc) filter (where r.number is not null))[1]
          as latest,
        max(one.at) filter (where r.number is not null) as latest_at,
        coalesce(array_agg(distinct r.thing order by r.thing) filter (where r.thing is not null), '{}')
          as things
      """;

  private FoldStore() {}

  /// Takes some batches whose time has come, so that no other worker does; of those that reach back
  /// behind a book's beginning, only while no payment reserves it.
  static void take(Message message, Instant system, int limit) {
    message
        .bind("usageSystem", system)
        .bind("batchLimit", limit)
        .add(
            """
            select pg_advisory_xact_lock_shared(hashtextextended('usage ' || :tenant, 0))
            """)
        .add(
            """
            with taken as materialized (
              select b.id, b.customer
              from usage_batch b
              where b.tenant = :tenant
                and b.ripe_at <= (
                  select coalesce(clock, :usageSystem)
                  from tenant
                  where id = :tenant)
                and not exists (
                  select 1
                  from subscription s
                  where s.tenant = b.tenant
                    and s.customer = b.customer
                    and s.reserved_by is not null
                    and s.opened_on > b.first_day)
              order by b.ripe_at
              limit :batchLimit
              for update of b skip locked
            )
            select
              set_config('midcycle.batches', cast(array(select id from taken) as text), true),
              set_config('midcycle.users', cast(array(select distinct customer from taken) as text), true)
            """);
  }

  /// Books that begin after the first day of a batch begin anew, before all their facts: whoever
  /// reads them next bills what was late. Whoever holds such a book is waited for, since the day it
  /// begins on may be about to move.
  static void reopen(Message message) {
    message.add(
        """
        select 1
        from subscription s
        where s.tenant = :tenant
          and exists (
            select 1
            from usage_batch b
            join tenant t on t.id = b.tenant
            where b.tenant = s.tenant
              and b.customer = any(cast(current_setting('midcycle.users') as uuid[]))
              and b.id = any(cast(current_setting('midcycle.batches') as uuid[]))
              and b.customer = s.customer
              and b.first_day < cast(coalesce(t.clock, :usageSystem) at time zone 'UTC' as date))
        order by s.id
        for no key update
        """);
    message.add(
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
        where s.tenant = :tenant
          and s.customer = any(cast(current_setting('midcycle.users') as uuid[]))
          and s.reserved_by is null
          and exists (
            select 1
            from usage_batch b
            where b.tenant = s.tenant
              and b.customer = s.customer
              and b.id = any(cast(current_setting('midcycle.batches') as uuid[]))
              and b.first_day < s.opened_on)
        """);
  }

  /// Gives how many batches there were. Days are written in the order of their keys, so that two
  /// workers do not block each other.
  static Message.Answer<Integer> fold(Message message) {
    return message.ask(
        """
        with taken as (
          delete from usage_batch b
          where b.tenant = :tenant
            and b.customer = any(cast(current_setting('midcycle.users') as uuid[]))
            and b.id = any(cast(current_setting('midcycle.batches') as uuid[]))
          returning b.customer, b.content
        ),
        folded as (
          insert into daily_usage as d (
            tenant, customer, day, whose, meter, count, sum, least, most, latest, latest_at, things)
          select
            :tenant,
            taken.customer,
            one.day,
            one.whose,
            r.meter,
        """
            + TALLY
            + """
              from taken,
                jsonb_to_recordset(taken.content) as one(whose uuid, day date, at timestamptz, readings jsonb),
                jsonb_to_recordset(one.readings) as r(meter text, number numeric, thing text)
              group by taken.customer, one.day, one.whose, r.meter
              order by taken.customer, one.day, one.whose, r.meter
              on conflict (tenant, customer, day, whose, meter) do update
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
            )
            select count(*) as batches
            from taken
            """,
        row -> row.count("batches"));
  }

  /// All days of a customer, from the events whose time has come. Holds off those who fold.
  static void rebuild(Message message, CustomerId customer, Instant system) {
    message
        .bind("usageCustomer", customer)
        .bind("usageSystem", system)
        .add(
            """
            select pg_advisory_xact_lock(hashtextextended('usage ' || :tenant, 0))
            """)
        .add(
            """
            delete from daily_usage
            where tenant = :tenant
              and customer = :usageCustomer
            """)
        .add(
            """
            with clock as materialized (
              select coalesce(clock, :usageSystem) as now
              from tenant
              where id = :tenant
            ),
            gone as (
              delete from usage_batch
              where tenant = :tenant
                and customer = :usageCustomer
                and ripe_at <= (select now from clock)
            )
            insert into daily_usage (
              tenant, customer, day, whose, meter, count, sum, least, most, latest, latest_at, things)
            select
              :tenant,
              one.customer,
              one.day,
              one.whose,
              r.meter,
            """
                + TALLY
                + """
                from usage_event one,
                  jsonb_to_recordset(one.readings) as r(meter text, number numeric, thing text)
                where one.tenant = :tenant
                  and one.customer = :usageCustomer
                  and greatest(one.at, one.recorded_at) <= (select now from clock)
                group by one.customer, one.day, one.whose, r.meter
                """);
  }
}
