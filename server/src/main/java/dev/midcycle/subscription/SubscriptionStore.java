package dev.midcycle.subscription;

import dev.midcycle.db.Message;
import dev.midcycle.db.Page;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;

/// Rows of `subscription`, in lists.
final class SubscriptionStore {
  private SubscriptionStore() {}

  static Message.Answer<SubscriptionId> ids(
      Message message, CustomerId customer, Page.Slice slice) {
    return message
        .bind("customer", customer)
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
}
