package dev.midcycle.subscription;

import dev.midcycle.catalog.PlanKey;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Conditions;
import dev.midcycle.db.Page;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.terms.Status;
import java.util.Locale;
import java.util.Map;

/// Rows of `subscription`, in lists.
final class SubscriptionStore {
  private SubscriptionStore() {}

  /// A part of the list of a customer's, cancelled ones last, else newest first, with the customer:
  /// what [WantedStore] says, in the order of the list.
  static Subquery listed(CustomerId customer, Page.Slice slice) {
    return new Conditions()
        .when(
            "after",
            slice.after(),
            """
            (status <> 'cancelled', id) < (
              select status <> 'cancelled', id
              from subscription
              where tenant = :tenant
                and id = :after)\
            """)
        .in(
            new Subquery(
                "wanted",
                """
                select
                  array(
                    select id
                    from subscription
                    where tenant = :tenant
                      and customer = :listedOf
                    <conditions>
                    order by status <> 'cancelled' desc, id desc
                    limit :listed) as subscriptions,
                  array[cast(:listedOf as uuid)] as customers,
                  cast('infinity' as timestamptz) as since
                """,
                Map.of("listedOf", customer, "listed", slice.oneMore())));
  }

  /// A part of the list of a tenant's, newest first, with their customers.
  static Subquery listed(SubscriptionFilter filter, Page.Slice slice) {
    return new Conditions()
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
            """)
        .in(
            new Subquery(
                "wanted",
                """
                select
                  coalesce(array_agg(id order by created_at desc, id desc), '{}') as subscriptions,
                  coalesce(array_agg(distinct customer), '{}') as customers,
                  cast('infinity' as timestamptz) as since
                from (
                  select id, customer, created_at
                  from subscription
                  where tenant = :tenant
                  <conditions>
                  order by created_at desc, id desc
                  limit :listed
                ) page
                """,
                Map.of("listed", slice.oneMore())));
  }

  /// The ids of the list, in its order.
  static Answer<SubscriptionId> ids(Tx tx, Subquery listed) {
    return tx.parameters()
        .with(listed)
        .ask(
            """
            with <wanted>
            select one.id
            from wanted
            cross join unnest(wanted.subscriptions) with ordinality as one (id, place)
            order by one.place
            """,
            row -> new SubscriptionId(row.uuid("id")));
  }

  private static String code(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
