package dev.midcycle.access;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.SessionId;
import dev.midcycle.id.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Portal sessions: a single-use link first, then a cookie.
public final class PortalSessions {
  private static final Logger LOG = LoggerFactory.getLogger(PortalSessions.class);
  private static final String LINK = "pl_";
  private static final String COOKIE = "ps_";
  private static final Duration LINK_LASTS = Duration.ofMinutes(10);
  private static final Duration SESSION_LASTS = Duration.ofHours(8);

  /// That it is used is written down once in so long, however many requests it makes.
  private static final Duration SEEN = Duration.ofMinutes(5);

  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;
  private final Kept<PortalSessionStore.SignedIn> kept = new Kept<>();

  public PortalSessions(Transactions transactions, InstantSource clock, Ids ids) {
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /// What a link is for.
  ///
  /// @param returnUrl where "back" leads
  public record Visit(
      TenantId tenant,
      CustomerId customer,
      MemberId member,
      Optional<String> returnUrl,
      String section) {}

  /// A link that was made.
  ///
  /// @param token the secret part of its address; it can never be shown again
  public record Link(SessionId id, String token, Instant expiresAt) {
    @Override
    public String toString() {
      return "Link[" + id + "]";
    }
  }

  /// A link that signs one member in, once and soon.
  public Link link(Visit visit) {
    return link(visit, LINK_LASTS);
  }

  public Link link(Visit visit, Duration lasts) {
    return link(UnitOfWork.of(visit.tenant()), visit, Secret.make(LINK, visit.tenant()), lasts);
  }

  /// One whose secret part ends with `random`: 32 bytes that nobody can guess, encoded.
  public Link link(UnitOfWork unit, Visit visit, String random) {
    return link(unit, visit, Secret.of(LINK, visit.tenant(), random), LINK_LASTS);
  }

  private Link link(UnitOfWork unit, Visit visit, Secret secret, Duration lasts) {
    var now = clock.instant();
    var id = new SessionId(newId(now));
    var expires = now.plus(lasts);
    var made = new PortalSessionStore.Link(id, visit, secret, now, expires);
    transactions.write(
        unit,
        tx -> {
          PortalSessionStore.insert(tx, made);
          tx.commit();
          return id;
        });
    return new Link(id, secret.text(), expires);
  }

  /// A session that began.
  ///
  /// @param section where the portal is to open
  public record Entered(SessionToken token, String section) {}

  /// Spends a link. Empty for one that is unknown, used or too old.
  public Optional<Entered> enter(String token, Device device) {
    return Secret.read(LINK, token).flatMap(link -> spend(link, device));
  }

  private Optional<Entered> spend(Secret link, Device device) {
    var now = clock.instant();
    var cookie = Secret.make(COOKIE, link.tenant());
    var entry =
        new PortalSessionStore.Entry(
            link, cookie, Secret.random(), device, now, now.plus(SESSION_LASTS));
    return transactions
        .write(
            link.tenant(),
            tx -> {
              var section = PortalSessionStore.spend(tx, entry);
              tx.commit();
              return section.first();
            })
        .map(section -> new Entered(new SessionToken(cookie.text(), SESSION_LASTS), section));
  }

  /// Begins a session of somebody who has proved an address, as part of `tx`.
  SessionToken begin(Tx tx, Membership whose, SignInStore.Who proved, Device device) {
    var now = clock.instant();
    var cookie = Secret.make(COOKIE, tx.tenant());
    var visit = new Visit(tx.tenant(), whose.customer(), whose.id(), Optional.empty(), "overview");
    var link =
        new PortalSessionStore.Link(
            new SessionId(newId(now)), visit, Secret.make(LINK, tx.tenant()), now, now);
    PortalSessionStore.insert(tx, link);
    PortalSessionStore.prove(
        tx,
        new PortalSessionStore.Entry(
            link.secret(), cookie, Secret.random(), device, now, now.plus(SESSION_LASTS)),
        proved.address(),
        proved.whom().isPresent());
    return new SessionToken(cookie.text(), SESSION_LASTS);
  }

  public Optional<Principal> who(String cookie) {
    return Secret.read(COOKIE, cookie).flatMap(this::who);
  }

  private Optional<Principal> who(Secret cookie) {
    var now = clock.instant();
    return kept.of(cookie, now, one -> one.expires().isAfter(now), () -> find(cookie, now))
        .map(PortalSessionStore.SignedIn::person);
  }

  private Optional<PortalSessionStore.SignedIn> find(Secret cookie, Instant now) {
    var found =
        transactions.read(
            cookie.tenant(),
            tx -> {
              var one = PortalSessionStore.find(tx, cookie, now);
              tx.send();
              return one.first();
            });
    found
        .filter(one -> !one.seen().isAfter(now.minus(SEEN)))
        .ifPresent(one -> see(one.person(), now));
    return found;
  }

  /// Nobody is kept from what they ask for because this cannot be written.
  private void see(Principal.Person person, Instant now) {
    try {
      transactions.write(
          person.tenant(),
          tx -> {
            PortalSessionStore.see(tx, person.session(), now, now.minus(SEEN));
            tx.commit();
            return person;
          });
    } catch (RuntimeException e) {
      LOG.warn("When a session was used could not be written: {}", person.session(), e);
    }
  }

  /// Whoever is signed in is looked up again once `tx` is over: it changes what somebody may.
  public void changedBy(Tx tx) {
    tx.whenOver(kept::forget);
  }

  /// Adds where "back" leads from this session, if anywhere.
  public static Answer<String> askReturnUrl(Tx tx, Principal.Person person) {
    return PortalSessionStore.returnUrl(tx, person.session());
  }

  public void end(UnitOfWork unit, Principal.Person person) {
    transactions.write(
        unit,
        tx -> {
          changedBy(tx);
          PortalSessionStore.end(tx, person.session(), clock.instant());
          tx.commit();
          return person;
        });
  }

  private UUID newId(Instant now) {
    return ids.next(now.toEpochMilli());
  }
}
