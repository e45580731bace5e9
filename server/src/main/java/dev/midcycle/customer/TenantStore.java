package dev.midcycle.customer;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Conditions;
import dev.midcycle.db.Page;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.TenantId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Rows of `tenant`, and the counters of its documents.
final class TenantStore {
  private TenantStore() {}

  /// Whether the key was free.
  static boolean insert(Tx tx, Tenant tenant) {
    var made =
        tx.bind("key", tenant.key())
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
    tx.send();
    return made.first().isPresent();
  }

  /// Whether there is such a tenant. What is empty stays as it was.
  static boolean tell(Tx tx, String key, Tenants.Said said) {
    var told =
        tx.bind("key", key)
            .bind("details", said.details().map(CustomerJson.DETAILS::write))
            .bind("bank", said.bank().map(CustomerJson.BANK::write))
            .bind("language", said.language())
            .bind("accent", said.accent())
            .bind("salesEmail", said.salesEmail())
            .bind("supportEmail", said.supportEmail())
            .ask(
                """
                update tenant
                set
                  details = coalesce(cast(:details as jsonb), details),
                  bank = coalesce(cast(:bank as jsonb), bank),
                  language = coalesce(cast(:language as text), language),
                  sales_email = coalesce(cast(:salesEmail as text), sales_email),
                  support_email = coalesce(cast(:supportEmail as text), support_email),
                  settings = settings
                    || jsonb_strip_nulls(jsonb_build_object('accent', cast(:accent as text)))
                where key = :key
                returning id
                """,
                row -> row.uuid("id"));
    tx.send();
    return told.first().isPresent();
  }

  /// What the tenant whose transaction it is says of itself. What is empty stays as it was.
  static void tell(Tx tx, Tenants.Said said) {
    tx.bind("details", said.details().map(CustomerJson.DETAILS::write))
        .bind("bank", said.bank().map(CustomerJson.BANK::write))
        .bind("language", said.language())
        .bind("salesEmail", said.salesEmail())
        .bind("supportEmail", said.supportEmail())
        .add(
            """
            update tenant
            set
              details = coalesce(cast(:details as jsonb), details),
              bank = coalesce(cast(:bank as jsonb), bank),
              language = coalesce(cast(:language as text), language),
              sales_email = coalesce(cast(:salesEmail as text), sales_email),
              support_email = coalesce(cast(:supportEmail as text), support_email)
            where id = :tenant
            """);
  }

  static Answer<Tenants.Said> said(Tx tx) {
    return tx.ask(
        """
        select details, bank, language, sales_email, support_email
        from tenant
        where id = :tenant
        """,
        row ->
            new Tenants.Said(
                row.maybeText("details").map(CustomerJson.DETAILS::read),
                row.maybeText("bank").map(CustomerJson.BANK::read),
                row.maybeText("language"),
                Optional.empty(),
                row.maybeText("sales_email"),
                row.maybeText("support_email")));
  }

  static Answer<PortalSettings.Said> portal(Tx tx) {
    return tx.ask(
        """
        select mail_sign_in
        from tenant
        where id = :tenant
        """,
        row -> new PortalSettings.Said(row.flag("mail_sign_in")));
  }

  static void tellPortal(Tx tx, PortalSettings.Said said) {
    tx.bind("mailSignIn", said.mailSignIn())
        .add(
            """
            update tenant
            set mail_sign_in = :mailSignIn
            where id = :tenant
            """);
  }

  static void showLogo(Tx tx, UUID logo) {
    tx.bind("logo", logo)
        .add(
            """
            update tenant
            set logo = :logo
            where id = :tenant
            """);
  }

  static Answer<Tenant> find(Tx tx, TenantId id) {
    return tx.bind("id", id)
        .ask(
            """
            select id, key, name, mode, clock, settings, created_at
            from tenant
            where id = :id
            """,
            TenantStore::read);
  }

  static Answer<Tenant> find(Tx tx, String key) {
    return tx.bind("key", key)
        .ask(
            """
            select id, key, name, mode, clock, settings, created_at
            from tenant
            where key = :key
            """,
            TenantStore::read);
  }

  static Answer<Tenant> all(Tx tx) {
    return tx.ask(
        """
        select id, key, name, mode, clock, settings, created_at
        from tenant
        order by id
        """,
        TenantStore::read);
  }

  static Answer<Tenant> list(Tx tx, Page.Slice slice) {
    return tx.bind("limit", slice.oneMore())
        .with(new Conditions().when("after", slice.after(), "id < :after"))
        .ask(
            """
            select id, key, name, mode, clock, settings, created_at
            from tenant
            where true
            <conditions>
            order by id desc
            limit :limit
            """,
            TenantStore::read);
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
