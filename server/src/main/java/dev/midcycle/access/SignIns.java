package dev.midcycle.access;

import dev.midcycle.access.SignInStore.Who;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.Ids;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.SignInId;
import dev.midcycle.id.TenantId;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

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
    /// @param withheld whether it is sent to nobody, since others have asked too often
    record Made(
        SignInId id,
        SessionToken browser,
        String link,
        String code,
        Instant expiresAt,
        boolean withheld)
        implements Begun {
      @Override
      public String toString() {
        return "Made[" + id + "]";
      }
    }

    /// Too many were asked for.
    record Wait(Duration time) implements Begun {}
  }

  /// The same is done whether anybody has the address or not, and however many others have asked
  /// for it.
  public Begun begin(Wish wish) {
    return transactions.write(
        wish.tenant(),
        tx -> {
          var now = clock.instant();
          var before = SignInStore.before(tx, wish, now.minus(KEPT));
          tx.send();
          return before
              .wait(now)
              .<Begun>map(Begun.Wait::new)
              .orElseGet(() -> made(tx, wish, before.isFull(now)));
        });
  }

  private Begun.Made made(Tx tx, Wish wish, boolean withheld) {
    var now = clock.instant();
    var browser = Secret.make(BROWSER, wish.tenant());
    var link = Secret.make(LINK, wish.tenant());
    var code = Secret.sixDigits();
    // Of what nobody is told no digits are right.
    var hash = browser.hashWith(withheld ? Secret.random() : code);
    var id = new SignInId(newId(now));
    var made = new SignInStore.Made(id, wish, Optional.empty(), browser, link, hash, now, LASTS);
    SignInStore.insert(tx, made, withheld);
    tx.commit();
    var known = new SessionToken(browser.text(), LASTS);
    return new Begun.Made(id, known, link.text(), code, made.expires(), withheld);
  }

  /// Whether mails to sign in by go to it: one of ASCII letters alone.
  public static boolean reaches(String address) {
    return address.chars().allMatch(one -> one < 128);
  }

  public sealed interface Invited {
    /// What is sent to whom is invited.
    ///
    /// @param link the secret part of the link
    record Made(SignInId id, String link, Instant expiresAt) implements Invited {
      @Override
      public String toString() {
        return "Made[" + id + "]";
      }
    }

    /// Too many were sent.
    record Wait(Duration time) implements Invited {}
  }

  /// A link by which one member alone comes in. It is sent once it is committed; never where it is
  /// taken back.
  public Invited invite(UnitOfWork unit, Wish wish, MemberId whom, Consumer<Invited.Made> sending) {
    return transactions.write(
        unit,
        tx -> {
          var now = clock.instant();
          var before = SignInStore.before(tx, wish, now.minus(KEPT));
          tx.send();
          var wait = before.wait(now);
          if (wait.isPresent()) {
            return new Invited.Wait(wait.get());
          }
          var made = invited(tx, wish, whom);
          tx.whenCommitted(() -> sending.accept(made));
          tx.commit();
          return made;
        });
  }

  /// Its digits are of no browser.
  private Invited.Made invited(Tx tx, Wish wish, MemberId whom) {
    var now = clock.instant();
    var browser = Secret.make(BROWSER, wish.tenant());
    var link = Secret.make(LINK, wish.tenant());
    var made =
        new SignInStore.Made(
            new SignInId(newId(now)),
            wish,
            Optional.of(whom),
            browser,
            link,
            browser.hashWith(Secret.random()),
            now,
            INVITATION_LASTS);
    SignInStore.insert(tx, made, false);
    return new Invited.Made(made.id(), link.text(), made.expires());
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

  /// Somebody who comes in.
  ///
  /// @param at by the tenant's clock
  public record Coming(Device device, Instant at) {}

  /// By the digits, in the browser that asked for them.
  ///
  /// @param browser what it is known by
  public Proof byCode(TenantId tenant, String browser, String code, Coming coming) {
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
          var proof = tried.first().map(one -> judged(tx, one, hash, coming));
          tx.commit();
          return proof.orElseGet(Proof.Over::new);
        });
  }

  private Proof judged(Tx tx, SignInStore.Tried tried, byte[] hash, Coming coming) {
    boolean right = MessageDigest.isEqual(tried.code(), hash);
    var in =
        right
            ? in(tx, new Who(tried.address(), Optional.empty()), "code", coming)
            : Optional.<Proof>empty();
    if (in.isPresent()) {
      SignInStore.use(tx, tried.id(), clock.instant());
    }
    return in.orElseGet(() -> new Proof.Wrong(tried.left()));
  }

  /// By the link, in whatever browser.
  public Proof byLink(TenantId tenant, String link, Coming coming) {
    return read(tenant, link)
        .map(secret ->
            transactions.write(
                tenant,
                tx -> {
                  var used = SignInStore.use(tx, secret, clock.instant());
                  tx.send();
                  var proof = used.first().flatMap(who -> in(tx, who, "link", coming));
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
  private Optional<Proof> in(Tx tx, Who who, String by, Coming coming) {
    var found = MembershipStore.members(tx, who);
    tx.send();
    return found
        .first()
        .map(member -> {
          var token = sessions.begin(tx, member, who, coming.device());
          Memberships.note(
              tx, newId(clock.instant()), member, new Memberships.Came(by, coming.at()));
          return new Proof.In(token, found.rows().size());
        });
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
