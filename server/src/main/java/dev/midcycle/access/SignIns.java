package dev.midcycle.access;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.SignInId;
import dev.midcycle.id.TenantId;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Signing in by mail: whoever reads what is sent to a member's address is that member. A link that
/// works in any browser, and six digits that work in the one that asked for them; either once, and
/// not for long. Why so: `docs/decisions/0056`.
public final class SignIns {
  /// How long a link and its digits are good for.
  public static final Duration LASTS = Duration.ofMinutes(15);

  /// How long an invitation is.
  public static final Duration INVITATION_LASTS = Duration.ofDays(7);

  private static final String BROWSER = "sb_";
  private static final String LINK = "sl_";
  private static final Duration KEPT = Duration.ofDays(1);

  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;
  private final PortalSessions sessions;

  public SignIns(Transactions transactions, InstantSource clock, Ids ids, PortalSessions sessions) {
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
    this.sessions = sessions;
  }

  /// Somebody wants to sign in.
  ///
  /// @param source where the request came from
  public record Wish(TenantId tenant, String address, String source) {}

  public sealed interface Begun {
    /// What may be sent to whom the address belongs, if it is anybody's.
    ///
    /// @param browser what the browser that asked is known by
    /// @param link the secret part of the link
    record Made(SignInId id, SessionToken browser, String link, String code, Instant expiresAt)
        implements Begun {
      @Override
      public String toString() {
        return "Made[" + id + "]";
      }
    }

    /// Too many were asked for.
    record Wait(Duration time) implements Begun {}
  }

  /// The same is done whether anybody has the address or not.
  public Begun begin(Wish wish) {
    return begin(UnitOfWork.of(wish.tenant()), wish, LASTS);
  }

  /// Whether mails to sign in by go to it: one of ASCII letters alone.
  public static boolean reaches(String address) {
    return address.chars().allMatch(one -> one < 128);
  }

  /// A link for somebody who is to come in for the first time; its digits are of no browser.
  public Begun invite(UnitOfWork unit, Wish wish) {
    return begin(unit, wish, INVITATION_LASTS);
  }

  private Begun begin(UnitOfWork unit, Wish wish, Duration lasts) {
    var now = clock.instant();
    var browser = Secret.make(BROWSER, wish.tenant());
    var link = Secret.make(LINK, wish.tenant());
    var code = Secret.sixDigits();
    var made =
        new SignInStore.Made(
            new SignInId(newId(now)), wish, browser, link, browser.hashWith(code), now, lasts);
    return transactions.write(
        unit,
        tx -> {
          var before = SignInStore.before(tx, wish, now.minus(KEPT));
          tx.send();
          var wait = before.wait(now);
          if (wait.isPresent()) {
            return new Begun.Wait(wait.get());
          }
          SignInStore.insert(tx, made);
          tx.commit();
          return new Begun.Made(
              made.id(),
              new SessionToken(browser.text(), lasts),
              link.text(),
              code,
              made.expires());
        });
  }

  public sealed interface Proof {
    /// Signed in.
    ///
    /// @param organizations of how many the address is a member
    record In(SessionToken session, int organizations) implements Proof {}

    /// Not these digits.
    ///
    /// @param left how often it may be tried again
    record Wrong(int left) implements Proof {}

    /// Used, too old, tried too often, of another browser, or none.
    record Over() implements Proof {}
  }

  /// By the digits, in the browser that asked for them.
  ///
  /// @param browser what it is known by
  /// @param at by the tenant's clock
  public Proof byCode(TenantId tenant, String browser, String code, Instant at) {
    var known = Secret.read(BROWSER, browser).filter(one -> one.tenant().equals(tenant));
    if (known.isEmpty()) {
      return new Proof.Over();
    }
    var now = clock.instant();
    var hash = known.get().hashWith(code);
    return transactions.write(
        tenant,
        tx -> {
          var tried = SignInStore.tried(tx, known.get(), now.minus(KEPT), now);
          tx.send();
          var proof = tried.first().map(one -> judged(tx, one, hash, at));
          tx.commit();
          return proof.orElseGet(Proof.Over::new);
        });
  }

  private Proof judged(Tx tx, SignInStore.Tried tried, byte[] hash, Instant at) {
    boolean right = MessageDigest.isEqual(tried.code(), hash);
    var in = right ? in(tx, tried.address(), "code", at) : Optional.<Proof>empty();
    if (in.isPresent()) {
      SignInStore.use(tx, tried.id(), clock.instant());
    }
    return in.orElseGet(() -> new Proof.Wrong(tried.left()));
  }

  /// By the link, in whatever browser.
  ///
  /// @param at by the tenant's clock
  public Proof byLink(TenantId tenant, String link, Instant at) {
    return read(tenant, link)
        .map(secret ->
            transactions.write(
                tenant,
                tx -> {
                  var used = SignInStore.use(tx, secret, clock.instant());
                  tx.send();
                  var proof = used.first().flatMap(address -> in(tx, address, "link", at));
                  tx.commit();
                  return proof.orElseGet(Proof.Over::new);
                }))
        .orElseGet(Proof.Over::new);
  }

  /// Whom a link signs in.
  ///
  /// @param asker whether this is the browser that asked for it
  public record Holder(String address, boolean asker) {}

  /// Looks at a link without using it.
  public Optional<Holder> look(TenantId tenant, String link, Optional<String> browser) {
    var asker = browser.flatMap(one -> Secret.read(BROWSER, one));
    return read(tenant, link)
        .flatMap(secret ->
            transactions.read(
                tenant,
                tx -> {
                  var found = SignInStore.holder(tx, secret, asker, clock.instant());
                  tx.send();
                  return found.first();
                }));
  }

  private static Optional<Secret> read(TenantId tenant, String link) {
    return Secret.read(LINK, link).filter(one -> one.tenant().equals(tenant));
  }

  /// A session of whoever has the address: for the organization where they were last.
  private Optional<Proof> in(Tx tx, String address, String by, Instant at) {
    var found = SignInStore.members(tx, address);
    tx.send();
    return found
        .first()
        .map(member -> {
          var token = sessions.begin(tx, member.customer(), member.id(), address);
          note(tx, member, by, at);
          return new Proof.In(token, found.rows().size());
        });
  }

  /// Where somebody is a member.
  public record Membership(MemberId id, CustomerId customer, Role role) {}

  /// Adds those of the address by which they came in; none where the merchant's link said who they
  /// are.
  public static Answer<Membership> askMemberships(Tx tx, Principal.Person person) {
    return SignInStore.memberships(tx, person.session());
  }

  /// The session goes on for another organization; empty where its address is no member there.
  ///
  /// @param at by the tenant's clock
  public Optional<Membership> change(
      UnitOfWork unit, Principal.Person person, MemberId to, Instant at) {
    return transactions.write(
        unit,
        tx -> {
          sessions.changedBy(tx);
          var changed = SignInStore.change(tx, person.session(), to);
          tx.send();
          changed.first().ifPresent(member -> note(tx, member, "switch", at));
          tx.commit();
          return changed.first();
        });
  }

  private void note(Tx tx, Membership member, String by, Instant at) {
    var activity =
        Activity.of(
                newId(clock.instant()), at, Actor.of(member.id()), Action.SIGNED_IN, member.id())
            .customer(member.customer())
            .details(Map.of("by", by));
    Activities.write(tx, List.of(activity));
  }

  /// Forgets what has been over for a day.
  public void forget(TenantId tenant) {
    var before = clock.instant().minus(KEPT);
    transactions.write(
        tenant,
        tx -> {
          SignInStore.deleteBefore(tx, before);
          tx.commit();
          return tenant;
        });
  }

  private UUID newId(Instant now) {
    return ids.next(now.toEpochMilli());
  }
}
