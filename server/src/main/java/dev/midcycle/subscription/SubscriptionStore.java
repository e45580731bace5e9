package dev.midcycle.subscription;

import dev.midcycle.catalog.PlanKey;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Conditions;
import dev.midcycle.db.Page;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.terms.Status;
import java.util.Locale;

/// Rows of `subscription`, in lists.
final class SubscriptionStore {
  private SubscriptionStore() {}

  static Answer<SubscriptionId> ids(Tx tx, CustomerId customer, Page.Slice slice) {
    return tx.bind("customer", customer)
        .bind("after", slice.after())
        .bind("limit", slice.oneMore())
        .ask(
            """
            select id
            from subscription
            where tenant = :tenant
              and customer = :customer
              and (
                cast(:after as uuid) is null
                or (status <> 'cancelled', id) < (
                  select status <> 'cancelled', id
                  from subscription
                  where tenant = :tenant
                    and id = :after))
            order by status <> 'cancelled' desc, id desc
            limit :limit
            """,
            row -> new SubscriptionId(row.uuid("id")));
  }

  /// Newest first.
  static Answer<SubscriptionId> ids(Tx tx, SubscriptionFilter filter, Page.Slice slice) {
    var conditions =
        new Conditions()
            .when("ofCustomer", filter.customer(), "customer = :ofCustomer")
            .when("status", filter.status().map(SubscriptionStore::code), "status = :status")
            .when("plan", filter.plan().map(PlanKey::value), "plan = :plan")
            .when("from", filter.from(), "created_at >= :from")
            .when("to", filter.to(), "created_at < :to")
            .when(
                "after",
                slice.after(),
                """
                (created_at, id) < (
                  select created_at, id
                  from subscription
                  where tenant = :tenant
                    and id = :after)\
                """);
    return tx.bind("limit", slice.oneMore())
        .with(conditions)
        .ask(
            """
            select id
            from subscription
            where tenant = :tenant
            <conditions>
            order by created_at desc, id desc
            limit :limit
            """,
            row -> new SubscriptionId(row.uuid("id")));
  }

  private static String code(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
