package dev.midcycle.access;

import dev.midcycle.access.OpenSessions.Open;
import dev.midcycle.access.OpenSessions.Which;
import dev.midcycle.access.OpenSessions.Whose;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Row;
import dev.midcycle.db.Tx;
import dev.midcycle.id.SessionId;
import java.time.Instant;
import java.util.Optional;

/// Rows of `portal_session` that somebody can still use.
final class OpenSessionStore {
  /// Those of the member; and where they ask for their own, and came in by their mail address, all
  /// that began by it.
  private static final String THEIRS =
      """
      s.member = any(array(
        select cast(:member as uuid)
        union all
        select o.id
        from member o
        where o.tenant = :tenant
          and o.removed_at is null
          and o.email_lowered = (
            select a.address
            from portal_session a
            where a.tenant = :tenant
              and a.id = cast(:asking as uuid)
              and not a.stays)))
      and (
        (s.customer = :customer and s.member = :member)
        or s.address = (
          select a.address
          from portal_session a
          where a.tenant = :tenant
            and a.id = cast(:asking as uuid)
            and not a.stays))
      """;

  private OpenSessionStore() {}

  static Answer<Open> list(Tx tx, Whose whose, Instant now) {
    return tx.bind("customer", whose.customer())
        .bind("member", whose.member())
        .bind("asking", whose.asking())
        .bind("now", now)
        .ask(
            """
            select
              s.id, s.browser, s.platform, s.address, s.entered_at,
              coalesce(s.seen_at, s.entered_at) as seen_at, s.expires_at
            from portal_session s
            join member m
              on m.tenant = s.tenant
              and m.customer = s.customer
              and m.id = s.member
              and m.removed_at is null
            where s.tenant = :tenant
              and <theirs>
              and s.ended_at is null
              and s.expires_at > :now
              and (s.address is null or s.address = m.email_lowered)
            order by s.entered_at desc, s.id desc
            limit 100
            """
                .replace("<theirs>", THEIRS),
            OpenSessionStore::open);
  }

  private static Open open(Row row) {
    return new Open(
        new SessionId(row.uuid("id")),
        device(row),
        row.maybeText("address").isPresent(),
        row.instant("entered_at"),
        row.instant("seen_at"),
        row.instant("expires_at"));
  }

  private static Optional<Device> device(Row row) {
    return row.maybeText("browser")
        .map(browser ->
            new Device(Device.Browser.of(browser), Device.Platform.of(row.text("platform"))));
  }

  /// Gives the name of the member, once for each that was ended.
  static Answer<String> end(Tx tx, Whose whose, Which which, Instant now) {
    var only =
        switch (which) {
          case Which.One(var id) -> Optional.of(id);
          case Which.AllBut _, Which.All() -> Optional.<SessionId>empty();
        };
    var but =
        switch (which) {
          case Which.AllBut(var id) -> Optional.of(id);
          case Which.One _, Which.All() -> Optional.<SessionId>empty();
        };
    return tx.bind("customer", whose.customer())
        .bind("member", whose.member())
        .bind("asking", whose.asking())
        .bind("only", only)
        .bind("but", but)
        .bind("now", now)
        .ask(
            """
            update portal_session s
            set ended_at = :now
            from member m
            where s.tenant = :tenant
              and <theirs>
              and s.ended_at is null
              and s.expires_at > :now
              and (cast(:only as uuid) is null or s.id = cast(:only as uuid))
              and (cast(:but as uuid) is null or s.id <> cast(:but as uuid))
              and m.tenant = :tenant
              and m.id = :member
            returning m.name
            """
                .replace("<theirs>", THEIRS),
            row -> row.text("name"));
  }

  /// Those that began by the member's address, and are at another organization now, come to this
  /// member no more.
  static void stayElsewhere(Tx tx, Whose whose, Instant now) {
    tx.bind("customer", whose.customer())
        .bind("member", whose.member())
        .bind("now", now)
        .add(
            """
            update portal_session s
            set stays = true
            from member m
            where m.tenant = :tenant
              and m.customer = :customer
              and m.id = :member
              and s.tenant = :tenant
              and s.address = m.email_lowered
              and not s.stays
              and s.ended_at is null
              and s.expires_at > :now
              and s.member <> :member
              and s.member = any(array(
                select o.id
                from member o
                where o.tenant = :tenant
                  and o.removed_at is null
                  and o.email_lowered = (
                    select email_lowered
                    from member
                    where tenant = :tenant
                      and id = :member)))
            """);
  }
}
