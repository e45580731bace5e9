package dev.midcycle.outbox;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.TenantId;

/// Gives committed events their numbers. `event_arrival` and `event_counter` have no row-level
/// security, since it is looked across tenants which have any.
final class NumberingStore {
  private NumberingStore() {}

  static Answer<TenantId> tenants(Tx tx) {
    return tx.ask(
        """
        select tenant
        from event_arrival
        group by tenant
        order by tenant
        """,
        row -> new TenantId(row.uuid("tenant")));
  }

  /// One at a time numbers a tenant's events.
  static void lock(Tx tx) {
    tx.add(
        """
        insert into event_counter (tenant, last)
        values (:tenant, 0)
        on conflict (tenant) do update
        set last = event_counter.last
        """);
  }

  /// Those that arrived first, at most `most`. Tells how many.
  static Answer<Integer> number(Tx tx, int most) {
    return tx.bind("most", most)
        .ask(
            """
            with taken as (
              delete from event_arrival a
              using (
                select written
                from event_arrival
                where tenant = :tenant
                order by written
                limit :most
              ) f
              where a.tenant = :tenant
                and a.written = f.written
              returning a.written, a.event
            ),
            numbered as (
              select
                o.id,
                o.object,
                row_number() over (order by t.written) as nth,
                row_number() over (partition by o.object order by t.written) as nth_of_object
              from taken t
              join outbox o on o.tenant = :tenant and o.id = t.event
            ),
            per_object as (
              select object, max(nth_of_object) as fresh
              from numbered
              group by object
            ),
            counted as (
              insert into event_object as e (tenant, object, last)
              select :tenant, object, fresh
              from per_object
              order by object
              on conflict (tenant, object) do update
              set last = e.last + excluded.last
              returning e.object, e.last
            ),
            moved as (
              update event_counter
              set last = last + (select count(*) from numbered)
              where tenant = :tenant
              returning last - (select count(*) from numbered) as before
            ),
            placed as (
              update outbox o
              set
                position = moved.before + n.nth,
                sequence = c.last - p.fresh + n.nth_of_object
              from numbered n
              join counted c on c.object = n.object
              join per_object p on p.object = n.object
              cross join moved
              where o.tenant = :tenant
                and o.id = n.id
              returning 1
            )
            select count(*) as numbered
            from placed
            """,
            row -> row.count("numbered"));
  }
}
