package dev.midcycle.cycle;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.SubscriptionId;
import java.time.Instant;

/// Takes due subscriptions, so that no other runner does.
final class ClaimStore {
  private ClaimStore() {}

  /// Those due first, and all else that is due for the same customers: their documents share an
  /// account and are settled in time order. Where they are invoiced together, also what is due on
  /// the days after that, and what is made and not issued: it may meet or wait with what is due;
  /// and while a payment reserves one that is due, none of them is billed without it. What somebody
  /// else holds, or a payment reserves, is left for later. Customers are locked before their
  /// subscriptions; nothing is waited for.
  static Answer<SubscriptionId> claim(Tx tx, Instant system, int limit) {
    return tx.bind("system", system)
        .bind("limit", limit)
        .ask(
            """
            with clock as materialized (
              select coalesce(clock, :system) as now
              from tenant
              where id = :tenant
            ),
            claimed as materialized (
              select s.customer
              from work_item w
              join subscription s on s.tenant = w.tenant and s.id = w.object
              where w.tenant = :tenant
                and w.kind = 'bill'
                and w.at <= (select now from clock)
                and s.reserved_by is null
                and (w.held_until is null or w.held_until <= :system)
                and not exists (
                  select 1
                  from subscription r
                  join customer c on c.tenant = r.tenant and c.id = r.customer
                  where r.tenant = s.tenant
                    and r.customer = s.customer
                    and r.reserved_by is not null
                    and (r.pending is not null or r.due_at <= (select now from clock))
                    and c.invoicing = 'together')
              order by w.at, w.object
              limit :limit
              for update of w skip locked
            ),
            locked as materialized (
              select
                id,
                case invoicing when 'together' then 'infinity' else (select now from clock) end as most,
                (select now from clock)
                  + case invoicing when 'together' then interval '8 days' else interval '0' end as until
              from customer
              where tenant = :tenant
                and id in (select customer from claimed)
              order by id
              for no key update skip locked
            )
            select s.id
            from locked l
            join subscription s on s.customer = l.id and s.due_at <= l.most
            where s.tenant = :tenant
              and (s.due_at <= l.until or s.pending is not null)
              and s.reserved_by is null
              and not exists (
                select 1
                from work_item w
                where w.tenant = :tenant
                  and w.kind = 'bill'
                  and w.object = s.id
                  and w.held_until > :system)
            order by s.id
            for no key update of s skip locked
            """,
            row -> new SubscriptionId(row.uuid("id")));
  }

  /// Those of whom a document waits for late usage.
  static Answer<SubscriptionId> waiting(Tx tx, Instant system, int limit) {
    return tx.bind("system", system)
        .bind("limit", limit)
        .ask(
            """
            with waiting as materialized (
              select s.id, s.customer
              from subscription s
              where s.tenant = :tenant
                and s.pending ->> 'kind' = 'waiting'
                and s.reserved_by is null
                and not exists (
                  select 1
                  from subscription r
                  join customer c on c.tenant = r.tenant and c.id = r.customer
                  where r.tenant = s.tenant
                    and r.customer = s.customer
                    and r.reserved_by is not null
                    and r.pending is not null
                    and c.invoicing = 'together')
                and not exists (
                  select 1
                  from work_item w
                  where w.tenant = :tenant
                    and w.kind = 'bill'
                    and w.object = s.id
                    and w.held_until > :system)
              order by s.id
              limit :limit
            ),
            locked as materialized (
              select id
              from customer
              where tenant = :tenant
                and id in (select customer from waiting)
              order by id
              for no key update skip locked
            )
            select s.id
            from subscription s
            where s.tenant = :tenant
              and s.customer in (select id from locked)
              and s.pending ->> 'kind' = 'waiting'
              and s.reserved_by is null
            order by s.id
            for no key update skip locked
            """,
            row -> new SubscriptionId(row.uuid("id")));
  }
}
