package dev.midcycle.event;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Parameters;
import dev.midcycle.db.Tx;
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
final class IntakeLookupStore {
  /// The ids of the customers of [Names].
  static final String NAMED =
      """
      select id
      from customer
      where tenant = :tenant
        and (
          id = any(cast(:usageIds as uuid[]))
          or external_id = any(cast(:usageOwnNames as text[])))
      """;

  private IntakeLookupStore() {}

  static Answer<Optional<Instant>> clock(Tx tx) {
    return tx.ask(
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
  static Answer<CustomerRow> customers(Tx tx, Names names) {
    return names
        .bind(tx)
        .bind("usageNames", names.ours())
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

  /// How events name customers: by our ids or by the merchant's own.
  ///
  /// @param ids of `ours`, in their order
  record Names(List<String> ours, List<CustomerId> ids, List<String> own) {
    static Names of(Collection<String> names) {
      var ours = new TreeMap<String, CustomerId>();
      names.forEach(name -> CustomerId.parse(name).ifPresent(id -> ours.put(name, id)));
      return new Names(
          List.copyOf(ours.keySet()),
          List.copyOf(ours.values()),
          names.stream().filter(name -> !ours.containsKey(name)).toList());
    }

    /// Begins a statement that asks for the customers, see [#NAMED].
    Parameters bind(Tx tx) {
      return tx.bind("usageIds", ids).bind("usageOwnNames", own);
    }
  }

  record SubscriptionRow(SubscriptionId id, CustomerId customer) {}

  /// Those of these ids.
  static Answer<SubscriptionRow> subscriptions(Tx tx, List<SubscriptionId> ids) {
    return tx.bind("usageSubscriptions", ids)
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
  static Answer<ClosedRow> closed(Tx tx, Names names, Optional<Instant> from) {
    return names
        .bind(tx)
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
  static Answer<CustomerId> reserved(Tx tx) {
    return tx.ask(
        """
        select distinct customer
        from subscription
        where tenant = :tenant
          and reserved_by is not null
        """,
        row -> new CustomerId(row.uuid("customer")));
  }
}
