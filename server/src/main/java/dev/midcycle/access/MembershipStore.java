package dev.midcycle.access;

import dev.midcycle.access.SignInStore.Who;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.SessionId;

/// Who has an address, in rows of `member` and `portal_session`. One that is not of ASCII letters
/// alone is nobody's: two that look alike may be of two people.
final class MembershipStore {
  private MembershipStore() {}

  /// Who has an address: where they were last comes first.
  static Answer<Membership> members(Tx tx, Who who) {
    return tx.bind("address", who.address())
        .bind("whom", who.whom())
        .ask(
            """
            select m.id, m.customer, m.role
            from member m
            where m.tenant = :tenant
              and m.email_lowered = :address
              and octet_length(m.email) = char_length(m.email)
              and m.removed_at is null
              and (cast(:whom as uuid) is null or m.id = cast(:whom as uuid))
            order by (
              select max(s.entered_at)
              from portal_session s
              where s.tenant = m.tenant
                and s.member = m.id
            ) desc nulls last, m.id
            limit 100
            """,
            MembershipStore::read);
  }

  static Answer<Membership> memberships(Tx tx, SessionId session) {
    return tx.bind("session", session)
        .ask(
            """
            select m.id, m.customer, m.role
            from member m
            where m.tenant = :tenant
              and m.email_lowered = (
                select s.address
                from portal_session s
                where s.tenant = :tenant
                  and s.id = :session
                  and not s.stays)
              and octet_length(m.email) = char_length(m.email)
              and m.removed_at is null
            order by m.id
            limit 100
            """,
            MembershipStore::read);
  }

  static Answer<Membership> change(Tx tx, SessionId session, MemberId to) {
    return tx.bind("session", session)
        .bind("to", to)
        .ask(
            """
            update portal_session s
            set customer = m.customer, member = m.id
            from member m
            where s.tenant = :tenant
              and s.id = :session
              and s.ended_at is null
              and not s.stays
              and m.tenant = :tenant
              and m.id = :to
              and m.email_lowered = s.address
              and octet_length(m.email) = char_length(m.email)
              and m.removed_at is null
            returning m.id, m.customer, m.role
            """,
            MembershipStore::read);
  }

  private static Membership read(Row row) {
    var role = row.text("role");
    return new Membership(
        new MemberId(row.uuid("id")),
        new CustomerId(row.uuid("customer")),
        Role.of(role).orElseThrow(() -> new IllegalStateException("not a role: " + role)));
  }
}
