package dev.midcycle.webhook;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Rows;
import dev.midcycle.db.Tx;
import dev.midcycle.id.EndpointId;
import dev.midcycle.id.TenantId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;

/// Rows of `webhook_due`, which has no row-level security, since it is looked across tenants who
/// has something to be sent.
final class DueStore {
  private DueStore() {}

  /// An endpoint of which somebody has taken what is due.
  ///
  /// @param until when it is anybody's again; also tells whose it is, since nobody takes it before
  record Taken(TenantId tenant, EndpointId endpoint, Instant until) {
    Taken {
      until = until.truncatedTo(ChronoUnit.MICROS);
    }
  }

  static Answer<Taken> take(Tx tx, Instant now, Instant until, int most) {
    return tx.bind("now", now)
        .bind("until", until)
        .bind("most", most)
        .ask(
            """
            with chosen as materialized (
              select tenant, endpoint
              from webhook_due
              where at <= :now
                and (taken_until is null or taken_until <= :now)
              order by at
              limit :most
              for update skip locked
            )
            update webhook_due d
            set taken_until = :until
            from chosen
            where d.tenant = chosen.tenant
              and d.endpoint = chosen.endpoint
            returning d.tenant, d.endpoint, d.taken_until
            """,
            row ->
                new Taken(
                    new TenantId(row.uuid("tenant")),
                    new EndpointId(row.uuid("endpoint")),
                    row.instant("taken_until")));
  }

  /// Takes it for longer; nothing where somebody else has taken it meanwhile.
  static Answer<Taken> renew(Tx tx, Taken taken, Instant until) {
    return tx.bind("endpoint", taken.endpoint())
        .bind("mine", taken.until())
        .bind("until", until)
        .ask(
            """
            update webhook_due
            set taken_until = :until
            where tenant = :tenant
              and endpoint = :endpoint
              and taken_until = :mine
            returning taken_until
            """,
            row -> new Taken(taken.tenant(), taken.endpoint(), row.instant("taken_until")));
  }

  /// Something is to be sent then, if not before.
  static void add(Tx tx, Collection<EndpointId> endpoints, Instant at) {
    var rows = Rows.of("endpoints", "endpoint uuid");
    endpoints.stream().sorted(Comparator.comparing(EndpointId::uuid)).forEach(rows::add);
    tx.bind("at", at)
        .add(
            """
            insert into webhook_due (tenant, endpoint, at)
            select :tenant, endpoint, :at
            from <endpoints>
            on conflict (tenant, endpoint) do update
            set at = least(webhook_due.at, excluded.at)
            """,
            rows);
  }

  /// Whoever adds something meanwhile waits until it is known when the next is due. Nothing where
  /// somebody else has taken it meanwhile.
  static Answer<Taken> lock(Tx tx, Taken taken) {
    return tx.bind("endpoint", taken.endpoint())
        .bind("mine", taken.until())
        .ask(
            """
            select taken_until
            from webhook_due
            where tenant = :tenant
              and endpoint = :endpoint
              and taken_until = :mine
            for update
            """,
            row -> new Taken(taken.tenant(), taken.endpoint(), row.instant("taken_until")));
  }

  /// It is free again, and due when the next of its deliveries is, but not before `notBefore`.
  static void release(Tx tx, EndpointId endpoint, Instant notBefore) {
    tx.bind("endpoint", endpoint)
        .bind("notBefore", notBefore)
        .add(
            """
            update webhook_due
            set
              taken_until = null,
              at = coalesce(
                (
                  select greatest(min(next_at), cast(:notBefore as timestamptz))
                  from webhook_delivery
                  where tenant = :tenant
                    and endpoint = :endpoint
                    and state = 'pending'
                  having count(*) > 0),
                'infinity')
            where tenant = :tenant
              and endpoint = :endpoint
            """);
    tx.bind("endpoint", endpoint)
        .add(
            """
            delete from webhook_due
            where tenant = :tenant
              and endpoint = :endpoint
              and at = 'infinity'
            """);
  }

  static void remove(Tx tx, EndpointId endpoint) {
    tx.bind("endpoint", endpoint)
        .add(
            """
            delete from webhook_due
            where tenant = :tenant
              and endpoint = :endpoint
            """);
  }
}
