package dev.midcycle.usage;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Parameters;
import dev.midcycle.db.Tx;
import java.time.LocalDate;

/// Rows of `usage_retention`, and what comes of moving it on.
final class RetentionStore {
  private RetentionStore() {}

  private static Parameters bind(Tx tx, ForgottenDays gone) {
    return tx.bind("since", gone.since()).bind("until", gone.until());
  }

  /// Those before `until`; those of events that are in no day yet stay, and all after them.
  static Answer<ForgottenDays> aim(Tx tx, LocalDate until) {
    return tx.bind("keptUntil", until)
        .ask(
            """
            with kept as (
              select (select since from usage_retention where tenant = :tenant) as since
            )
            select
              since,
              greatest(
                since,
                least(
                  cast(:keptUntil as date),
                  (
                    select min(e.day)
                    from usage_batch b
                    join usage_event e on e.tenant = b.tenant and e.batch = b.no
                    where b.tenant = :tenant))) as until
            from kept
            """,
            row -> new ForgottenDays(row.maybeDate("since"), row.date("until")));
  }

  /// Days on which something changes are kept in the parts that the changes make.
  static void freeze(Tx tx, ForgottenDays gone) {
    bind(tx, gone)
        .add(
            CUT
                + """
                delete from daily_usage d
                using cut
                where d.tenant = :tenant
                  and d.customer = cut.customer
                  and d.day = cut.day
                """);
    bind(tx, gone)
        .add(
            CUT
                + """
                insert into daily_usage (
                  tenant, customer, day, whose, meter, starts, count, sum, least, most, latest, latest_at, things)
                select
                  :tenant,
                  one.customer,
                  one.day,
                  one.whose,
                  one.meter,
                  one.starts,
                """
                + RebuildStore.TALLY
                + """
                from (
                  select
                    r.customer,
                    r.day,
                    r.whose,
                    r.meter,
                    r.at,
                    r.number,
                    r.thing,
                    coalesce(
                      (
                        select max(c.at)
                        from usage_split c
                        where c.tenant = :tenant
                          and c.customer = r.customer
                          and c.day = r.day
                          and c.at <= r.at),
                      '-infinity') as starts
                  from cut
                  join usage_reading r on r.tenant = :tenant and r.customer = cut.customer and r.day = cut.day
                ) one
                group by one.customer, one.day, one.whose, one.meter, one.starts
                """);
  }

  private static final String CUT =
      """
      with cut as (
        select distinct customer, day
        from usage_split
        where tenant = :tenant
          and day >= coalesce(cast(:since as date), '-infinity')
          and day < :until
      )
      """;

  /// What was said about events that go.
  static void forgetCorrections(Tx tx, ForgottenDays gone) {
    tx.bind("until", gone.until())
        .add(
            """
            delete from usage_correction
            where tenant = :tenant
              and day < :until
            """);
  }

  static Answer<LocalDate> moveOn(Tx tx, ForgottenDays gone) {
    return tx.bind("until", gone.until())
        .ask(
            """
            insert into usage_retention (tenant, since)
            values (:tenant, :until)
            on conflict (tenant) do update
            set since = excluded.since
            returning since
            """,
            row -> row.date("since"));
  }

  /// Some of the events whose days are over and done with. A local day ends at most 12 hours after
  /// it does in Greenwich.
  static Answer<Long> delete(Tx tx, int limit) {
    return tx.bind("keptLimit", limit)
        .ask(
            """
            with gone as (
              delete from usage_event
              where tenant = :tenant
                and ctid = any(array(
                  select e.ctid
                  from usage_event e
                  join usage_retention k on k.tenant = e.tenant
                  where e.tenant = :tenant
                    and e.day < k.since
                    and e.at < cast(k.since as timestamp) at time zone 'UTC' + interval '1 day'
                  limit :keptLimit))
              returning 1
            )
            select count(*) as events
            from gone
            """,
            row -> row.number("events"));
  }
}
