package dev.midcycle.access;

import dev.midcycle.access.PortalSessions.Visit;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Parameters;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.SessionId;
import dev.midcycle.id.TenantId;
import java.time.Instant;

/// Rows of `portal_session`: a link until it is spent, a session after that.
final class PortalSessionStore {
  private PortalSessionStore() {}

  /// A link that is made.
  record Link(SessionId id, Visit visit, Secret secret, Instant now, Instant expires) {}

  static void insert(Tx tx, Link link) {
    tx.bind("id", link.id())
        .bind("customer", link.visit().customer())
        .bind("member", link.visit().member())
        .bind("section", link.visit().section())
        .bind("returnUrl", link.visit().returnUrl())
        .bind("hash", link.secret().hash())
        .bind("expires", link.expires())
        .bind("now", link.now())
        .add(
            """
            insert into portal_session (
              tenant, id, customer, member, section, return_url, link_hash, link_expires_at, created_at)
            values (
              :tenant, :id, :customer, :member, :section, cast(:returnUrl as text), :hash, :expires, :now)
            """);
  }

  /// The session that a link becomes.
  record Entry(
      Secret link, Secret cookie, String csrf, Device device, Instant now, Instant expires) {
    Parameters bound(Tx tx) {
      return tx.bind("link", link.hash())
          .bind("cookie", cookie.hash())
          .bind("csrf", csrf)
          .bind("browser", device.browser().code())
          .bind("platform", device.platform().code())
          .bind("now", now)
          .bind("expires", expires);
    }
  }

  /// Turns a link into a session, if it has not been spent; gives its section.
  static Answer<String> spend(Tx tx, Entry entry) {
    return entry
        .bound(tx)
        .ask(
            """
            update portal_session
            set
              entered_at = :now,
              cookie_hash = :cookie,
              csrf = :csrf,
              browser = :browser,
              platform = :platform,
              seen_at = :now,
              expires_at = :expires
            where tenant = :tenant
              and link_hash = :link
              and entered_at is null
              and link_expires_at > :now
            returning section
            """,
            row -> row.text("section"));
  }

  /// Turns a link that nobody was told into the session of whoever has an address.
  ///
  /// @param stays whether it is of its member alone
  static void prove(Tx tx, Entry entry, String address, boolean stays) {
    entry
        .bound(tx)
        .bind("address", address)
        .bind("stays", stays)
        .add(
            """
            update portal_session
            set
              entered_at = :now,
              cookie_hash = :cookie,
              csrf = :csrf,
              browser = :browser,
              platform = :platform,
              seen_at = :now,
              expires_at = :expires,
              stays = :stays,
              address = :address
            where tenant = :tenant
              and link_hash = :link
            """);
  }

  /// Who is signed in, and until when at the longest.
  ///
  /// @param seen when that was last written down
  record SignedIn(Principal.Person person, Instant expires, Instant seen) {}

  /// One who came in by an address is out once it is another.
  static Answer<SignedIn> find(Tx tx, Secret cookie, Instant now) {
    return tx.bind("hash", cookie.hash())
        .bind("now", now)
        .ask(
            """
            select
              s.id, s.customer, s.member, s.csrf, s.expires_at, m.role,
              coalesce(s.seen_at, s.entered_at) as seen_at
            from portal_session s
            join member m
              on m.tenant = s.tenant
              and m.customer = s.customer
              and m.id = s.member
              and m.removed_at is null
            where s.tenant = :tenant
              and s.cookie_hash = :hash
              and s.ended_at is null
              and s.expires_at > :now
              and (s.address is null or s.address = m.email_lowered)
            """,
            row ->
                new SignedIn(
                    person(row, cookie.tenant()),
                    row.instant("expires_at"),
                    row.instant("seen_at")));
  }

  private static Principal.Person person(Row row, TenantId tenant) {
    var role = row.text("role");
    return new Principal.Person(
        tenant,
        new CustomerId(row.uuid("customer")),
        new MemberId(row.uuid("member")),
        Role.of(role).orElseThrow(() -> new IllegalStateException("not a role: " + role)),
        new SessionId(row.uuid("id")),
        row.text("csrf"));
  }

  /// Writes down when it was used, unless somebody else has done so since `before`.
  static void see(Tx tx, SessionId id, Instant now, Instant before) {
    tx.bind("id", id)
        .bind("now", now)
        .bind("before", before)
        .add(
            """
            update portal_session
            set seen_at = :now
            where tenant = :tenant
              and id = :id
              and coalesce(seen_at, entered_at) <= :before
            """);
  }

  static Answer<String> returnUrl(Tx tx, SessionId id) {
    return tx.bind("id", id)
        .ask(
            """
            select return_url
            from portal_session
            where tenant = :tenant
              and id = :id
              and return_url is not null
            """,
            row -> row.text("return_url"));
  }

  static void end(Tx tx, SessionId id, Instant now) {
    tx.bind("id", id)
        .bind("now", now)
        .add(
            """
            update portal_session
            set ended_at = :now
            where tenant = :tenant
              and id = :id
              and ended_at is null
            """);
  }
}
