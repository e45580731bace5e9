package dev.midcycle.invoice;

import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import dev.midcycle.subscription.BillingJson;
import dev.midcycle.terms.Opening;

/// Has the billing states of subscriptions begin anew.
final class ReopeningStore {
  private ReopeningStore() {}

  static void hold(Tx tx, Subquery late) {
    tx.parameters()
        .with(late)
        .add(
            """
            with <late>
            select 1
            from subscription
            where tenant = :tenant
              and customer in (select customer from late)
            order by id
            for no key update
            """);
  }

  static void reopen(Tx tx, Subquery late) {
    tx.parameters()
        .with(late)
        .bind("unborn", BillingJson.OPENING.write(new Opening.Unborn()))
        .add(
            """
            with <late>
            update subscription s
            set
              opening = cast(:unborn as jsonb),
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
            from late
            where s.tenant = :tenant
              and s.customer = late.customer
              and s.reserved_by is null
              and s.opened_on > late.day
            """);
  }
}
