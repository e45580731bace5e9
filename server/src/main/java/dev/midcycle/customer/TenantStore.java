package dev.midcycle.customer;

import dev.midcycle.db.Message;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.id.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Rows of `tenant`, and the counters of its documents.
final class TenantStore {
  private TenantStore() {}

  /// Whether the key was free.
  static boolean insert(Handle handle, Tenant tenant) {
    var message = new Message(tenant.id());
    var made =
        message
            .bind("key", tenant.key())
            .bind("name", tenant.name())
            .bind("mode", tenant.mode().code())
            .bind("clock", tenant.clock())
            .bind("settings", CustomerJson.LOOK.write(tenant.look()))
            .bind("now", tenant.createdAt())
            .ask(
                """
                insert into tenant (id, key, name, mode, clock, settings, created_at)
                values (
                  :tenant, :key, :name, :mode, cast(:clock as timestamptz), cast(:settings as jsonb), :now)
                on conflict (key) do nothing
                returning id
                """,
                row -> row.uuid("id"));
    message.add(
        """
        insert into document_counter (tenant, kind, next)
        select id, kind, 1
        from tenant, unnest(array['invoice', 'credit_note']) as kind
        where id = :tenant
        """);
    message.send(handle);
    return made.first().isPresent();
  }

  /// Whether there is such a tenant. What is empty stays as it was.
  static boolean tell(Handle handle, String key, Tenants.Said said) {
    var message = new Message();
    var told =
        message
            .bind("key", key)
            .bind("details", said.details().map(CustomerJson.DETAILS::write))
            .bind("language", said.language())
            .bind("accent", said.accent())
            .ask(
                """
                update tenant
                set
                  details = coalesce(cast(:details as jsonb), details),
                  language = coalesce(cast(:language as text), language),
                  settings = settings
                    || jsonb_strip_nulls(jsonb_build_object('accent', cast(:accent as text)))
                where key = :key
                returning id
                """,
                row -> row.uuid("id"));
    message.send(handle);
    return told.first().isPresent();
  }

  static Optional<Tenant> find(Handle handle, TenantId id) {
    return one(
        handle,
        new Message().bind("id", id),
        """
        select id, key, name, mode, clock, settings, created_at
        from tenant
        where id = :id
        """);
  }

  static Optional<Tenant> find(Handle handle, String key) {
    return one(
        handle,
        new Message().bind("key", key),
        """
        select id, key, name, mode, clock, settings, created_at
        from tenant
        where key = :key
        """);
  }

  static List<Tenant> all(Handle handle) {
    var message = new Message();
    var all =
        message.ask(
            """
            select id, key, name, mode, clock, settings, created_at
            from tenant
            order by id
            """,
            TenantStore::read);
    message.send(handle);
    return all.rows();
  }

  static List<Tenant> list(Handle handle, Page.Slice slice) {
    var message = new Message().bind("after", slice.after()).bind("limit", slice.oneMore());
    var found =
        message.ask(
            """
            select id, key, name, mode, clock, settings, created_at
            from tenant
            where cast(:after as uuid) is null or id < :after
            order by id desc
            limit :limit
            """,
            TenantStore::read);
    message.send(handle);
    return found.rows();
  }

  private static Optional<Tenant> one(Handle handle, Message message, String sql) {
    var found = message.ask(sql, TenantStore::read);
    message.send(handle);
    return found.first();
  }

  private static Tenant read(Row row) {
    return new Tenant(
        new TenantId(row.uuid("id")),
        row.text("key"),
        row.text("name"),
        Tenant.Mode.valueOf(row.text("mode").toUpperCase(Locale.ROOT)),
        row.maybeInstant("clock"),
        CustomerJson.LOOK.read(row.text("settings")),
        row.instant("created_at"));
  }
}
