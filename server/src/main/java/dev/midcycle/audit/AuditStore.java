package dev.midcycle.audit;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Conditions;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.SubscriptionId;
import java.util.List;

/// Rows of `audit`.
final class AuditStore {
  private AuditStore() {}

  static void insert(Tx tx, List<Activity> activities) {
    var rows =
        Rows.of(
            "activities",
            "id uuid",
            "at timestamptz",
            "actor text",
            "action text",
            "customer uuid",
            "subscription uuid",
            "document uuid",
            "object uuid",
            "content jsonb");
    for (var one : activities) {
      rows.add(
          one.id(),
          one.at(),
          one.actor().name(),
          one.action().code(),
          one.customer(),
          one.subscription(),
          one.document(),
          one.object(),
          AuditJson.DETAILS.write(one.details()));
    }
    tx.add(
        """
        insert into audit (tenant, id, at, actor, action, customer, subscription, document, object, content)
        select :tenant, id, at, actor, action, customer, subscription, document, object, content
        from <activities>
        """,
        rows);
  }

  /// A document has one entry, with how it was paid: a payment has one of its own only where it
  /// came a day later or more, was declined, or is not decided yet.
  static Answer<Activity> list(Tx tx, CustomerId customer, Page.Slice slice) {
    return tx.bind("customer", customer)
        .bind("limit", slice.oneMore())
        .with(new Conditions().when("after", slice.after(), "a.id < :after"))
        .ask(
            """
            with told as (
              select
                a.*,
                coalesce(a.document, (
                  select s.document
                  from payment_share s
                  where s.tenant = a.tenant
                    and s.payment = a.object
                  limit 1
                )) as about
              from audit a
              where a.tenant = :tenant
                and a.customer = :customer
              <conditions>
                and not exists (
                  select 1
                  from payment p
                  where a.action = 'payment_started'
                    and p.tenant = a.tenant
                    and p.id = a.object
                    and p.state in ('succeeded', 'declined')
                )
                and not exists (
                  select 1
                  from payment_share s
                  join document d on d.tenant = s.tenant and d.id = s.document
                  where a.action = 'payment_succeeded'
                    and s.tenant = a.tenant
                    and s.payment = a.object
                    and a.at < d.issued_at + interval '1 day'
                )
              order by a.id desc
              limit :limit
            )
            select
              t.id, t.at, t.actor, t.action, t.customer, t.subscription, t.about as document, t.object,
              t.content || jsonb_strip_nulls(jsonb_build_object(
                'kind', d.kind,
                'number', cast(d.number as text),
                'credit', case when d.credit_applied > 0 then case when d.due = 0 then 'all' else 'part' end end,
                'brand', m.brand,
                'last4', m.last4
              )) as content
            from told t
            left join document d on d.tenant = t.tenant and d.id = t.about
            left join lateral (
              select p.method
              from payment p
              where p.tenant = t.tenant
                and p.id = case
                  when t.action = 'document_issued' then (
                    select s.payment
                    from payment_share s
                    join payment q on q.tenant = s.tenant and q.id = s.payment
                    where s.tenant = t.tenant
                      and s.document = t.about
                      and q.at < d.issued_at + interval '1 day'
                    order by q.at
                    limit 1
                  )
                  when t.action like 'payment_%' then t.object
                end
              -- One by one, not joined with all payments of the tenant.
              offset 0
            ) p on true
            left join payment_method m on m.tenant = t.tenant and m.id = p.method
            order by t.id desc
            """,
            AuditStore::read);
  }

  private static Activity read(Row row) {
    return new Activity(
        row.uuid("id"),
        row.instant("at"),
        new Actor(row.text("actor")),
        Action.of(row.text("action")),
        row.maybeUuid("customer").map(CustomerId::new),
        row.maybeUuid("subscription").map(SubscriptionId::new),
        row.maybeUuid("document").map(DocumentId::new),
        row.uuid("object"),
        AuditJson.DETAILS.read(row.text("content")));
  }
}
