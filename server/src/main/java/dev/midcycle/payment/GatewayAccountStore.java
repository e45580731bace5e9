package dev.midcycle.payment;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.GatewayId;
import dev.midcycle.id.TenantId;
import java.time.Instant;

/// Rows of `gateway`.
final class GatewayAccountStore {
  private GatewayAccountStore() {}

  /// Adds it, unless there is one of its kind; tells whether it is added.
  static Answer<GatewayId> insert(Tx tx, GatewayAccount account) {
    return tx.bind("gateway", account.id())
        .bind("kind", account.kind().code())
        .bind("hint", account.keys().hint())
        .bind("secret", account.keys().secret())
        .bind("webhook", account.keys().webhook())
        .bind("base", account.baseUrl())
        .bind("now", account.createdAt())
        .ask(
            """
            insert into gateway (tenant, id, kind, hint, secret, webhook_secret, base_url, created_at)
            values (
              :tenant, :gateway, :kind, :hint, :secret, cast(:webhook as text), cast(:base as text), :now)
            on conflict (tenant, kind) where removed_at is null do nothing
            returning id
            """,
            row -> new GatewayId(row.uuid("id")));
  }

  static Answer<GatewayAccount> lock(Tx tx, TenantId tenant, GatewayId id) {
    return tx.bind("gateway", id)
        .ask(
            """
            select *
            from gateway
            where tenant = :tenant
              and id = :gateway
            for update
            """,
            row -> read(row, tenant));
  }

  /// The newest first, those included that are removed.
  static Answer<GatewayAccount> all(Tx tx, TenantId tenant) {
    return tx.ask(
        """
        select *
        from gateway
        where tenant = :tenant
        order by id desc
        """,
        row -> read(row, tenant));
  }

  static void update(Tx tx, GatewayId id, GatewayAccount.Keys keys) {
    tx.bind("gateway", id)
        .bind("hint", keys.hint())
        .bind("secret", keys.secret())
        .bind("webhook", keys.webhook())
        .add(
            """
            update gateway
            set hint = :hint, secret = :secret, webhook_secret = cast(:webhook as text)
            where tenant = :tenant
              and id = :gateway
            """);
  }

  static void remove(Tx tx, GatewayId id, Instant now) {
    tx.bind("gateway", id)
        .bind("now", now)
        .add(
            """
            update gateway
            set removed_at = :now
            where tenant = :tenant
              and id = :gateway
            """);
  }

  private static GatewayAccount read(Row row, TenantId tenant) {
    return new GatewayAccount(
        tenant,
        new GatewayId(row.uuid("id")),
        GatewayAccount.Kind.of(row.text("kind")).orElseThrow(),
        new GatewayAccount.Keys(
            row.text("hint"), row.text("secret"), row.maybeText("webhook_secret")),
        row.maybeText("base_url"),
        row.instant("created_at"),
        row.maybeInstant("removed_at"));
  }
}
