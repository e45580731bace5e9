package dev.midcycle.access;

import dev.midcycle.access.PortalSessions.Visit;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.SessionId;
import dev.midcycle.id.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Rows of `portal_session`: a link until it is spent, a session after that.
final class PortalSessionStore {
  int insert(Handle h, SessionId id, Visit visit, Secret link, Instant now, Instant expires) {
    return h.createUpdate(
            """
            insert into portal_session (
              tenant, id, customer, member, section, return_url, link_hash, link_expires_at, created_at
            )
            values (
              :tenant, :id, :customer, :member, :section, :returnUrl, :hash, :expires, :now
            )
            """)
        .bind("tenant", visit.tenant())
        .bind("id", id)
        .bind("customer", visit.customer())
        .bind("member", visit.member())
        .bind("section", visit.section())
        .bind("returnUrl", visit.returnUrl())
        .bind("hash", link.hash())
        .bind("expires", expires)
        .bind("now", now)
        .execute();
  }

  /// Turns a link into a session, if it has not been spent; gives its section.
  Optional<String> spend(
      Handle h, Secret link, Secret cookie, String csrf, Instant now, Instant expires) {
    return h.createQuery(
            """
            update portal_session
            set
              entered_at = :now,
              cookie_hash = :cookie,
              csrf = :csrf,
              expires_at = :expires
            where tenant = :tenant
              and link_hash = :link
              and entered_at is null
              and link_expires_at > :now
            returning section
            """)
        .bind("tenant", link.tenant())
        .bind("link", link.hash())
        .bind("cookie", cookie.hash())
        .bind("csrf", csrf)
        .bind("now", now)
        .bind("expires", expires)
        .mapTo(String.class)
        .findOne();
  }

  Optional<Principal> find(Handle h, Secret cookie, Instant now) {
    return h.createQuery(
            """
            select s.id, s.customer, s.member, s.csrf, m.role
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
            """)
        .bind("tenant", cookie.tenant())
        .bind("hash", cookie.hash())
        .bind("now", now)
        .map((row, _) -> person(row, cookie.tenant()))
        .findOne();
  }

  private static Principal person(ResultSet row, TenantId tenant) throws SQLException {
    var role = row.getString("role");
    return new Principal.Person(
        tenant,
        new CustomerId(row.getObject("customer", UUID.class)),
        new MemberId(row.getObject("member", UUID.class)),
        Role.of(role).orElseThrow(() -> new IllegalStateException("not a role: " + role)),
        new SessionId(row.getObject("id", UUID.class)),
        row.getString("csrf"));
  }

  Optional<String> returnUrl(Handle h, SessionId id) {
    return h.createQuery(
            """
            select return_url
            from portal_session
            where id = :id
              and return_url is not null
            """)
        .bind("id", id)
        .mapTo(String.class)
        .findOne();
  }

  int end(Handle h, SessionId id, Instant now) {
    return h.createUpdate(
            """
            update portal_session
            set ended_at = :now
            where id = :id
              and ended_at is null
            """)
        .bind("id", id)
        .bind("now", now)
        .execute();
  }
}
