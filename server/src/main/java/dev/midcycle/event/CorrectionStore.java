package dev.midcycle.event;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What corrections need to know.
final class CorrectionStore {
  private CorrectionStore() {}

  /// An event that may be corrected.
  ///
  /// @param corrected the key of what it was corrected by
  record Found(
      UUID key,
      Instant at,
      LocalDate day,
      Optional<SubscriptionId> subscription,
      Optional<UUID> corrected) {}

  static Answer<Found> find(Tx tx, Collection<UUID> keys) {
    return tx.bind("wrongKeys", List.copyOf(keys))
        .ask(
            """
            select
              e.key,
              e.at,
              e.day,
              case when k.own then cast(cast(e.content as json) ->> -1 as uuid) end as subscription,
              c.correction
            from usage_event e
            join usage_shape k on k.tenant = e.tenant and k.no = e.shape
            left join usage_correction c on c.tenant = e.tenant and c.key = e.key
            where e.tenant = :tenant
              and e.key = any(cast(:wrongKeys as uuid[]))
              and e.day >= coalesce((select since from usage_retention where tenant = :tenant), '-infinity')
            """,
            row ->
                new Found(
                    row.uuid("key"),
                    row.instant("at"),
                    row.date("day"),
                    row.maybeUuid("subscription").map(SubscriptionId::new),
                    row.maybeUuid("correction")));
  }

  /// Those of the keys that are events' or corrections' already.
  static Answer<UUID> taken(Tx tx, Collection<UUID> keys) {
    return tx.bind("ownKeys", List.copyOf(keys))
        .ask(
            """
            select key
            from usage_event
            where tenant = :tenant
              and key = any(cast(:ownKeys as uuid[]))
            union
            select correction
            from usage_correction
            where tenant = :tenant
              and correction = any(cast(:ownKeys as uuid[]))
            """,
            row -> row.uuid("key"));
  }

  record Reserved(CustomerId customer, LocalDate openedOn) {}

  /// Holds the billing states of the customers of these names, and gives those that a payment
  /// reserves.
  static Answer<Reserved> hold(Tx tx, IntakeLookupStore.Names names) {
    return names
        .bind(tx)
        .ask(
            """
            with held as materialized (
              select id, customer, opened_on, reserved_by
              from subscription
              where tenant = :tenant
                and customer in (
            """
                + IntakeLookupStore.NAMED
                + """
                    )
                  order by id
                  for no key update
                )
                select customer, opened_on
                from held
                where reserved_by is not null
                  and opened_on is not null
                """,
            row -> new Reserved(new CustomerId(row.uuid("customer")), row.date("opened_on")));
  }
}
