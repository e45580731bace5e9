package dev.midcycle.usage;

import dev.midcycle.db.Rows;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.usage.MeteredDays.Day;
import java.util.Collection;
import java.util.Map;

/// Makes days again from their events.
final class RebuildStore {
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

  private RebuildStore() {}

  /// These days, from their events; those that are in no day yet are left to who folds.
  static void rebuild(Tx tx, Collection<Day> days) {
    tx.add(emptied("(select customer, day from <again>)"), again(days));
    tx.add(filled("(select customer, day from <again>)"), again(days));
  }

  static Subquery firstDays(Collection<Day> days) {
    return new Subquery(
        "late",
        """
        select customer, min(day) as day
        from unnest(cast(:lateCustomers as uuid[]), cast(:lateDays as date[])) as given(customer, day)
        group by customer
        """,
        Map.of(
            "lateCustomers", days.stream().map(Day::customer).toList(),
            "lateDays", days.stream().map(Day::day).toList()));
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
