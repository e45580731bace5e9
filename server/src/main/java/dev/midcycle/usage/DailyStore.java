package dev.midcycle.usage;

import dev.midcycle.catalog.MeterKey;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Tally;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// What the days of meters come to.
final class DailyStore {
  private DailyStore() {}

  /// Of the customers and subscriptions that are wanted, in one look at all three places: days;
  /// events that are not in them yet; and for days on which something changes, all their events,
  /// cut there. What is still to happen keeps its own instant.
  ///
  /// Events that are in no day yet are read once for all, batch by batch, and not by the customer:
  /// of one customer there may be many more that are in their days already.
  ///
  /// Days and cuts are looked up customer by customer, whatever PostgreSQL believes of them: else
  /// it may take those of the whole tenant, and keep to that when there are many more.
  ///
  /// Days are wanted from that on which a billing state begins. So are they for one that is to be.
  /// The instant since which what is requested holds (`wanted.since`) cuts its day.
  static Answer<DailyUsage.Part> ask(
      Tx tx, DailyUsage.Question question, Instant system, Optional<Instant> from) {
    return tx.parameters()
        .with(question.wanted())
        .with(question.begins())
        .bind("usageSystem", system)
        .bind("usageFrom", from)
        .ask(
            """
            with <wanted>,
            <begins>,
            clock as materialized (
              select coalesce(clock, :usageSystem) as now
              from tenant
              where id = :tenant
            ),
            reach as materialized (
              select since as instant
              from wanted
            ),
            since as materialized (
              select customer, min(day) as day
              from (
                select customer, day
                from begins
                union all
                select
                  unnest(wanted.customers),
                  cast(
                    least(now, cast(:usageFrom as timestamptz), (select instant from reach)) at time zone 'UTC'
                    as date) - 1
                from clock, wanted
              ) first
              group by customer
            ),
            cut as materialized (
              select c.customer, c.day, c.at
              from (
                select since.customer, cut.day, cut.at
                from since
                cross join lateral (
                  select day, at
                  from usage_split
                  where tenant = :tenant
                    and customer = since.customer
                    and day >= since.day
                  offset 0
                ) cut
                union
                select c.id, cast(reach.instant at time zone c.zone as date), reach.instant
                from reach
                join customer c
                  on c.tenant = :tenant
                  and c.id in (select unnest(customers) from wanted)
                where reach.instant <= (select now from clock)
              ) c
              where c.day >= coalesce((select k.since from usage_retention k where k.tenant = :tenant), '-infinity')
            ),
            apart as (
              select
                e.customer,
                e.whose,
                e.day,
                e.at,
                case
                  when e.at > (select now from clock) then e.at
                  else (
                    select max(cut.at)
                    from cut
                    where cut.customer = e.customer
                      and cut.day = e.day
                      and cut.at <= e.at)
                end as starts,
                e.meter,
                e.number,
                e.thing
              from (select distinct customer, day from cut) c
              join usage_reading e on e.tenant = :tenant and e.customer = c.customer and e.day = c.day
              union all
              select
                u.customer,
                u.whose,
                u.day,
                u.at,
                case when u.at > (select now from clock) then u.at end,
                u.meter,
                u.number,
                u.thing
              from (
                select customer, whose, day, at, meter, number, thing
                from usage_reading
                where tenant = :tenant
                  and batch = any(array(select no from usage_batch where tenant = :tenant))
                  and (customer in (select customer from since)) is true
                offset 0
              ) u
              join since on since.customer = u.customer and since.day <= u.day
              where (u.customer, u.day) not in (select customer, day from cut)
            )
            select
              d.customer, d.whose, d.meter, d.day, nullif(d.starts, '-infinity') as starts, d.count, d.sum, d.least,
              d.most, d.latest, d.latest_at, d.things
            from since
            cross join lateral (
              select *
              from daily_usage
              where tenant = :tenant
                and customer = since.customer
                and day >= since.day
              offset 0
            ) d
            where (d.customer, d.day) not in (select customer, day from cut)
            union all
            select
              one.customer,
              one.whose,
              one.meter,
              one.day,
              one.starts,
            """
                + RebuildStore.TALLY
                + """
                from apart one
                group by one.customer, one.whose, one.meter, one.day, one.starts
                """,
            row ->
                new DailyUsage.Part(
                    row.uuid("customer"),
                    row.uuid("whose"),
                    new MeterKey(row.text("meter")),
                    row.date("day"),
                    row.maybeInstant("starts"),
                    tally(row)));
  }

  private static Tally tally(Row row) {
    var latest = row.maybeDecimal("latest").map(Decimal::new);
    return new Tally(
        row.number("count"),
        new Decimal(row.decimal("sum")),
        row.maybeDecimal("least").map(Decimal::new),
        row.maybeDecimal("most").map(Decimal::new),
        latest.map(value -> new Tally.Seen(row.instant("latest_at"), value)),
        Set.copyOf(row.texts("things")));
  }
}
