package dev.midcycle.access;

import dev.midcycle.access.SignIns.Holder;
import dev.midcycle.access.SignIns.Wish;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.SignInId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Rows of `sign_in`.
final class SignInStore {
  private static final int MOST_TRIES = 5;
  private static final int MOST_TRIES_OF_DAY = 10;

  private SignInStore() {}

  /// What is asked for.
  ///
  /// @param whom the member who alone is let in; empty for all of the address
  @SuppressWarnings("ArrayRecordComponent") // written once, compared never
  record Made(
      SignInId id,
      Wish wish,
      Optional<MemberId> whom,
      Secret browser,
      Secret link,
      byte[] code,
      Instant now,
      Duration lasts) {
    Instant expires() {
      return now.plus(lasts);
    }
  }

  /// Of several at once each knows of those before. Addresses are locked before sources, so that
  /// nobody waits for each other.
  static SignInLimits.Before before(Tx tx, Wish wish, Instant since) {
    tx.bind("address", wish.address())
        .add(
            """
            select pg_advisory_xact_lock(
              hashtextextended('sign in ' || cast(:tenant as text) || ' of ' || lower(:address), 0))
            """);
    tx.bind("source", wish.source())
        .add(
            """
            select pg_advisory_xact_lock(
              hashtextextended('sign in ' || cast(:tenant as text) || ' from ' || :source, 0))
            """);
    return new SignInLimits.Before(
        tx.bind("address", wish.address())
            .bind("since", since)
            .bind("most", SignInLimits.FIRST.most())
            .ask(
                """
                select created_at
                from sign_in
                where tenant = :tenant
                  and address = lower(:address)
                  and not withheld
                  and member is null
                  and created_at > :since
                order by created_at desc
                limit :most
                """,
                row -> row.instant("created_at")),
        tx.bind("source", hashed(wish.source()))
            .bind("address", wish.address())
            .bind("since", since)
            .bind("most", SignInLimits.SOURCE.most())
            .ask(
                """
                select
                  created_at, address = lower(:address) as same, used_at is not null as used
                from sign_in
                where tenant = :tenant
                  and source = :source
                  and created_at > :since
                order by created_at desc
                limit :most
                """,
                row ->
                    new SignInLimits.FromThere(
                        row.instant("created_at"), row.flag("same"), row.flag("used"))));
  }

  private static byte[] hashed(String source) {
    return Secret.sha256(source.getBytes(StandardCharsets.UTF_8));
  }

  /// @param withheld whether nobody is told of it
  static void insert(Tx tx, Made made, boolean withheld) {
    tx.bind("id", made.id())
        .bind("member", made.whom())
        .bind("withheld", withheld)
        .bind("address", made.wish().address())
        .bind("source", hashed(made.wish().source()))
        .bind("browser", made.browser().hash())
        .bind("link", made.link().hash())
        .bind("code", made.code())
        .bind("now", made.now())
        .bind("expires", made.expires())
        .add(
            """
            insert into sign_in (
              tenant, id, address, source, browser_hash, link_hash, code_hash, created_at, expires_at,
              member, withheld)
            values (
              :tenant, :id, lower(:address), :source, :browser, :link, :code, :now, :expires,
              cast(:member as uuid), :withheld)
            """);
  }

  /// One more try.
  ///
  /// @param code what the digits come to
  /// @param left how many are left after this one
  @SuppressWarnings("ArrayRecordComponent") // compared by hand, in constant time
  record Tried(SignInId id, String address, byte[] code, int left) {}

  /// Counts a try, before it is known whether it is right: none of many at once goes uncounted.
  ///
  /// @param since when those began that count together, where they are of one address
  static Answer<Tried> tried(Tx tx, Secret browser, Instant since, Instant now) {
    tx.bind("browser", browser.hash())
        .add(
            """
            select pg_advisory_xact_lock(
              hashtextextended('sign in ' || cast(:tenant as text) || ' of ' || address, 0))
            from sign_in
            where tenant = :tenant
              and browser_hash = :browser
            """);
    return tx.bind("browser", browser.hash())
        .bind("since", since)
        .bind("now", now)
        .bind("most", MOST_TRIES)
        .bind("mostOfDay", MOST_TRIES_OF_DAY)
        .ask(
            """
            update sign_in one
            set tries = one.tries + 1
            from (
              select b.id, sum(d.tries) as tries
              from sign_in b
              join sign_in d
                on d.tenant = b.tenant
                and d.address = b.address
                and (d.created_at > :since or d.id = b.id)
              where b.tenant = :tenant
                and b.browser_hash = :browser
              group by b.id
            ) day
            where one.tenant = :tenant
              and one.id = day.id
              and one.used_at is null
              and one.expires_at > :now
              and one.tries < :most
              and day.tries < :mostOfDay
            returning
              one.id, one.address, one.code_hash,
              cast(least(:most - one.tries, :mostOfDay - day.tries - 1) as int) as tries_left
            """,
            row ->
                new Tried(
                    new SignInId(row.uuid("id")),
                    row.text("address"),
                    row.bytes("code_hash"),
                    row.count("tries_left")));
  }

  /// Uses up one of which the digits were right: that was no wrong try.
  static void use(Tx tx, SignInId id, Instant now) {
    tx.bind("id", id)
        .bind("now", now)
        .add(
            """
            update sign_in
            set used_at = :now, tries = tries - 1
            where tenant = :tenant
              and id = :id
            """);
  }

  /// Who is let in.
  ///
  /// @param whom that member alone
  record Who(String address, Optional<MemberId> whom) {}

  /// Uses a link up; gives whom it lets in.
  static Answer<Who> use(Tx tx, Secret link, Instant now) {
    return tx.bind("link", link.hash())
        .bind("now", now)
        .ask(
            """
            update sign_in
            set used_at = :now
            where tenant = :tenant
              and link_hash = :link
              and used_at is null
              and expires_at > :now
            returning address, member
            """,
            row -> new Who(row.text("address"), row.maybeUuid("member").map(MemberId::new)));
  }

  static Answer<Holder> holder(Tx tx, Secret link, Optional<Secret> asker, Instant now) {
    return tx.bind("link", link.hash())
        .bind("asker", asker.map(Secret::hash))
        .bind("now", now)
        .ask(
            """
            select address, coalesce(browser_hash = cast(:asker as bytea), false) as asker
            from sign_in
            where tenant = :tenant
              and link_hash = :link
              and used_at is null
              and expires_at > :now
            """,
            row -> new Holder(row.text("address"), row.flag("asker")));
  }

  static void deleteBefore(Tx tx, Instant before) {
    tx.bind("before", before)
        .add(
            """
            delete from sign_in
            where tenant = :tenant
              and expires_at < :before
            """);
  }
}
