package dev.midcycle.usage;

import dev.midcycle.db.Message;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// What has to be known to take events in.
final class CaseStore {
  private CaseStore() {}

  static Message.Answer<Optional<Instant>> clock(Message message) {
    return message.ask(
        """
        select clock
        from tenant
        where id = :tenant
        """,
        row -> row.maybeInstant("clock"));
  }

  record CustomerRow(CustomerId id, ZoneId zone) {}

  static Message.Answer<CustomerRow> customers(Message message, List<CustomerId> ids) {
    return message
        .bind("usageCustomers", ids)
        .ask(
            """
            select id, zone
            from customer
            where tenant = :tenant
              and id = any(cast(:usageCustomers as uuid[]))
            """,
            row -> new CustomerRow(new CustomerId(row.uuid("id")), ZoneId.of(row.text("zone"))));
  }

  record SubscriptionRow(SubscriptionId id, CustomerId customer) {}

  /// Those that are named. The catalogue's versions come for no subscription in particular.
  static Message.Answer<SubscriptionRow> subscriptions(Message message, List<SubscriptionId> ids) {
    return message
        .bind("usageSubscriptions", ids)
        .add(
            """
            select set_config('midcycle.subscriptions', '{}', true)
            """)
        .ask(
            """
            select id, customer
            from subscription
            where tenant = :tenant
              and id = any(cast(:usageSubscriptions as uuid[]))
            """,
            row ->
                new SubscriptionRow(
                    new SubscriptionId(row.uuid("id")), new CustomerId(row.uuid("customer"))));
  }

  record ClosedRow(CustomerId customer, SubscriptionId subscription, LocalDate day) {}

  /// The days from `first` on that stand billed, of those who take no usage after that.
  static Message.Answer<ClosedRow> closed(Message message, LocalDate first) {
    return message
        .bind("firstDay", first.toString())
        .ask(
            """
            select distinct s.customer, s.id, cast(kept.day as date) as day
            from subscription s
            join billed b on b.tenant = s.tenant and b.subscription = s.id,
              lateral jsonb_object_keys(b.content -> 'days') as kept(day)
            where s.tenant = :tenant
              and s.customer = any(cast(:usageCustomers as uuid[]))
              and s.late_usage = 'reject'
              and kept.day >= :firstDay
            """,
            row ->
                new ClosedRow(
                    new CustomerId(row.uuid("customer")),
                    new SubscriptionId(row.uuid("id")),
                    row.date("day")));
  }
}
