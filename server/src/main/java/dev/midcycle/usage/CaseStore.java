package dev.midcycle.usage;

import dev.midcycle.db.Message;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What has to be known to take events in.
final class CaseStore {
  /// The ids of the customers that the message has named.
  static final String NAMED =
      """
      select id
      from customer
      where tenant = :tenant
        and (
          id = any(cast(:usageIds as uuid[]))
          or external_id = any(cast(:usageOwnNames as text[])))
      """;

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

  /// A customer, by the name that events have for it.
  record CustomerRow(String name, CustomerId id, ZoneId zone) {}

  /// By our id or the merchant's own.
  static Message.Answer<CustomerRow> customers(Message message, Collection<String> names) {
    return name(message, names)
        .ask(
            """
            select named.name, c.id, c.zone
            from unnest(cast(:usageNames as text[]), cast(:usageIds as uuid[])) as named(name, id)
            join customer c on c.tenant = :tenant and c.id = named.id
            union all
            select external_id, id, zone
            from customer
            where tenant = :tenant
              and external_id = any(cast(:usageOwnNames as text[]))
            """,
            row ->
                new CustomerRow(
                    row.text("name"), new CustomerId(row.uuid("id")), ZoneId.of(row.text("zone"))));
  }

  /// Says which customers the message is about.
  static Message name(Message message, Collection<String> names) {
    var ours = new TreeMap<String, CustomerId>();
    names.forEach(name -> CustomerId.parse(name).ifPresent(id -> ours.put(name, id)));
    return message
        .bind("usageNames", List.copyOf(ours.keySet()))
        .bind("usageIds", List.copyOf(ours.values()))
        .bind("usageOwnNames", names.stream().filter(name -> !ours.containsKey(name)).toList());
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

  /// The days that stand billed, of those among the customers who take no usage after that; all, or
  /// those on which something may happen at `from` or later.
  static Message.Answer<ClosedRow> closed(Message message, Optional<Instant> from) {
    return message
        .bind("closedFrom", from)
        .ask(
            """
            select distinct s.customer, s.id, cast(kept.day as date) as day
            from subscription s
            join billed b on b.tenant = s.tenant and b.subscription = s.id,
              lateral jsonb_object_keys(b.content -> 'days') as kept(day)
            where s.tenant = :tenant
              and s.customer in (
            """
                + NAMED
                + """
                  )
                  and s.late_usage = 'reject'
                  and b.ends > coalesce(cast(:closedFrom as timestamptz) - interval '2 days', '-infinity')
                  and cast(kept.day as date)
                    >= cast(coalesce(cast(:closedFrom as timestamptz) - interval '2 days', '-infinity') as date)
                """,
            row ->
                new ClosedRow(
                    new CustomerId(row.uuid("customer")),
                    new SubscriptionId(row.uuid("id")),
                    row.date("day")));
  }

  /// All of the tenant of whom a payment reserves a subscription: few at a time.
  static Message.Answer<CustomerId> reserved(Message message) {
    return message.ask(
        """
        select distinct customer
        from subscription
        where tenant = :tenant
          and reserved_by is not null
        """,
        row -> new CustomerId(row.uuid("customer")));
  }
}
