package dev.midcycle.access;

import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.PayLinkId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Links by which one document is seen and paid, by whoever has one, without signing in: until it
/// expires, as often as they like. Why so: `docs/decisions/0049`.
public final class PayLinks {
  private static final String KIND = "link_";

  /// Longer than any term by which something is to be paid, and what follows where it is not.
  private static final Duration LASTS = Duration.ofDays(90);

  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;

  public PayLinks(Transactions transactions, InstantSource clock, Ids ids) {
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /// What a link is for.
  public record Payable(CustomerId customer, DocumentId document) {}

  /// A link that was made.
  ///
  /// @param token the secret part of its address; it can never be shown again
  public record Link(PayLinkId id, String token, Instant expiresAt) {
    /// Below the address of the portal. What stands behind `#` is sent to no server: logs and
    /// programs between do not see it.
    public String path() {
      return "/portal/pay#" + token;
    }

    @Override
    public String toString() {
      return "Link[" + id + "]";
    }
  }

  public Link link(UnitOfWork unit, Payable of) {
    return link(unit, of, Secret.random());
  }

  /// One whose secret part ends with `random`: 32 bytes that nobody can guess, encoded.
  public Link link(UnitOfWork unit, Payable of, String random) {
    var now = clock.instant();
    var secret = Secret.of(KIND, unit.tenant(), random);
    var id = new PayLinkId(ids.next(now.toEpochMilli()));
    var made = new PayLinkStore.Made(id, of, secret, now, now.plus(LASTS));
    transactions.write(
        unit,
        tx -> {
          PayLinkStore.insert(tx, made);
          tx.commit();
          return id;
        });
    return new Link(id, secret.text(), made.expires());
  }

  /// Whether it looks like the secret part of a link.
  public static boolean isToken(String token) {
    return Secret.read(KIND, token).isPresent();
  }

  /// Whoever has the link; empty for one that is unknown or has expired.
  public Optional<Principal> who(String token) {
    return Secret.read(KIND, token).flatMap(this::find);
  }

  private Optional<Principal> find(Secret secret) {
    return transactions.read(
        secret.tenant(),
        tx -> {
          var found = PayLinkStore.find(tx, secret, clock.instant());
          tx.send();
          return found.first().map(Principal.class::cast);
        });
  }
}
