package dev.midcycle.agreement;

import dev.midcycle.catalog.PlanKey;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.SubscriptionId;
import java.time.Instant;
import java.util.UUID;

/// Rows of `cancellation_reason`.
final class CancellationReasonStore {
  private CancellationReasonStore() {}

  static void save(
      Tx tx,
      UUID id,
      CancellationReasons.Cancelled cancelled,
      CancellationReason.Said said,
      Instant now) {
    tx.bind("reasonId", id)
        .bind("customer", cancelled.customer())
        .bind("cancelled", cancelled.subscription())
        .bind("plan", cancelled.plan().value())
        .bind("reason", said.reason().code())
        .bind("comment", said.comment())
        .bind("member", cancelled.member())
        .bind("now", now)
        .add(
            """
            insert into cancellation_reason (
              tenant, id, customer, subscription, plan, reason, comment, member, at)
            values (
              :tenant, :reasonId, :customer, :cancelled, :plan, :reason, cast(:comment as text), cast(:member as uuid), :now)
            on conflict (tenant, subscription) do update
            set
              id = excluded.id,
              plan = excluded.plan,
              reason = excluded.reason,
              comment = excluded.comment,
              member = excluded.member,
              at = excluded.at
            """);
  }

  static Answer<CancellationReason> of(Tx tx, SubscriptionId subscription) {
    return tx.bind("cancelled", subscription)
        .ask(
            """
            select r.*, c.name as customer_name
            from cancellation_reason r
            join customer c on c.tenant = r.tenant and c.id = r.customer
            where r.tenant = :tenant
              and r.subscription = :cancelled
            """,
            CancellationReasonStore::read);
  }

  static Answer<CancellationReason> list(
      Tx tx, CancellationReasons.Filter filter, Page.Slice slice) {
    return tx.bind("customer", filter.customer())
        .bind("reason", filter.reason().map(CancellationReason.Reason::code))
        .bind("after", slice.after())
        .bind("limit", slice.oneMore())
        .ask(
            """
            select r.*, c.name as customer_name
            from cancellation_reason r
            join customer c on c.tenant = r.tenant and c.id = r.customer
            where r.tenant = :tenant
              and (cast(:customer as uuid) is null or r.customer = :customer)
              and (cast(:reason as text) is null or r.reason = :reason)
              and (cast(:after as uuid) is null or r.id < :after)
            order by r.id desc
            limit :limit
            """,
            CancellationReasonStore::read);
  }

  private static CancellationReason read(Row row) {
    return new CancellationReason(
        row.uuid("id"),
        new CancellationReason.For(
            new CustomerId(row.uuid("customer")),
            row.text("customer_name"),
            new SubscriptionId(row.uuid("subscription"))),
        new PlanKey(row.text("plan")),
        new CancellationReason.Said(
            CancellationReason.Reason.of(row.text("reason")).orElseThrow(),
            row.maybeText("comment")),
        row.maybeUuid("member").map(MemberId::new),
        row.instant("at"));
  }
}
