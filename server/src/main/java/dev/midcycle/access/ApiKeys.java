package dev.midcycle.access;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.id.ApiKeyId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.time.Precision;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The keys of tenants' own programs, and the operator's.
public final class ApiKeys {
  /// How long a key still works once another has taken over, unless said otherwise.
  public static final Duration GRACE = Duration.ofDays(1);

  /// So long after one process has ended a key, others may still let it pass.
  public static final Duration ENDED_EVERYWHERE_AFTER = Kept.FOR;

  private static final Duration LONGEST_GRACE = Duration.ofDays(90);

  /// How exactly the last use is known: it is not written down for every request.
  private static final Duration USED_WITHIN = Duration.ofMinutes(1);

  /// After so long the next look writes it down: one that is kept is not looked for meanwhile.
  private static final Duration NOTED_AFTER = USED_WITHIN.minus(Kept.FOR);

  /// The name of a key that is set from outside.
  private static final String SET = "setting";

  private final Transactions transactions;
  private final InstantSource clock;
  private final NewIds ids;
  private final Kept<ApiKeyStore.Used> kept = new Kept<>();

  public ApiKeys(Transactions transactions, InstantSource clock, NewIds ids) {
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /// Whether an old key may go on for so long.
  public static boolean isGrace(Duration grace) {
    return !grace.isNegative() && grace.compareTo(LONGEST_GRACE) <= 0;
  }

  /// Whose keys they are.
  ///
  /// @param tenant or the operator's own space
  /// @param now the tenant's time, by which is written down what is done
  public record Owner(TenantId tenant, KeyKind kind, Instant now) {
    /// The operator, who goes by the system's time.
    public static Owner operator(Instant now) {
      return new Owner(TenantId.OPERATOR, KeyKind.OPERATOR, now);
    }
  }

  /// A new key.
  ///
  /// @param secret the key itself; it can never be shown again
  public record Made(ApiKey key, String secret) {
    @Override
    public String toString() {
      return "Made[" + key + "]";
    }
  }

  public sealed interface Rotation {
    /// A new key took over; the old one works until `oldEndsAt`.
    record Rotated(Made successor, Instant oldEndsAt) implements Rotation {}

    record NotFound() implements Rotation {}

    /// It was revoked, or another has taken over already.
    record Over(ApiKey key) implements Rotation {}
  }

  public Made create(Owner owner, String name, Scope scope, Actor who) {
    return transactions.write(
        owner.tenant(),
        tx -> {
          var made = make(tx, owner, new Wanted(name, scope, Optional.empty()));
          note(tx, owner, made.key(), who, Action.KEY_CREATED);
          tx.commit();
          return made;
        });
  }

  /// Newest first. There are never many.
  public List<ApiKey> list(TenantId tenant) {
    return transactions.read(
        tenant,
        tx -> {
          var found = ApiKeyStore.list(tx);
          tx.send();
          return found.rows();
        });
  }

  /// A key of the same name and scope takes over at once; the old one works for `grace` still.
  public Rotation rotate(Owner owner, ApiKeyId id, Duration grace, Actor who) {
    return transactions.write(
        owner.tenant(),
        tx -> {
          tx.whenOver(kept::forget);
          var found = lock(tx, id);
          if (found.isEmpty()) {
            return new Rotation.NotFound();
          }
          var old = found.get();
          if (old.endsAt().isPresent()) {
            return new Rotation.Over(old);
          }
          var made = make(tx, owner, new Wanted(old.name(), old.scope(), Optional.of(id)));
          var end = Precision.cut(clock.instant().plus(grace));
          ApiKeyStore.end(tx, id, end);
          note(tx, owner, old, who, Action.KEY_ROTATED);
          tx.commit();
          return new Rotation.Rotated(made, end);
        });
  }

  /// The key as it is then: it works no more. Empty when there is none.
  public Optional<ApiKey> revoke(Owner owner, ApiKeyId id, Actor who) {
    return transactions.write(
        owner.tenant(),
        tx -> {
          tx.whenOver(kept::forget);
          var now = clock.instant();
          var found = lock(tx, id);
          if (found.filter(key -> key.state(now) != ApiKey.State.ENDED).isEmpty()) {
            return found;
          }
          ApiKeyStore.end(tx, id, now);
          note(tx, owner, found.get(), who, Action.KEY_REVOKED);
          var ended = ApiKeyStore.lock(tx, id);
          tx.commit();
          return ended.first();
        });
  }

  /// Whether nobody has ever had one.
  public boolean hasNone(TenantId tenant) {
    return list(tenant).isEmpty();
  }

  /// Lets a key work that is set from outside; the one that was set before ends.
  public void set(Owner owner, String text, Actor who) {
    var secret = owner.kind().secret(text);
    transactions.write(
        owner.tenant(),
        tx -> {
          tx.whenOver(kept::forget);
          ApiKeyStore.endOthers(tx, SET, secret, clock.instant());
          var known = ApiKeyStore.find(tx, secret);
          tx.send();
          if (known.rows().isEmpty()) {
            var key = insert(tx, owner, secret, new Wanted(SET, Scope.WRITE, Optional.empty()));
            note(tx, owner, key, who, Action.KEY_CREATED);
            tx.commit();
          }
          return known;
        });
  }

  /// Whose key it is, while it works.
  public Optional<Principal> who(String key) {
    return KeyKind.find(key)
        .flatMap(secret -> {
          var now = clock.instant();
          return kept.of(secret, now, used -> used.works(now), () -> use(secret, now))
              .map(used -> KeyKind.principal(secret.tenant(), used.id(), used.scope()));
        });
  }

  private Optional<ApiKeyStore.Used> use(Secret secret, Instant now) {
    return transactions.write(
        secret.tenant(),
        tx -> {
          var used = ApiKeyStore.use(tx, secret, now, now.minus(NOTED_AFTER));
          tx.commit();
          return used.first();
        });
  }

  /// What a new key is to be.
  private record Wanted(String name, Scope scope, Optional<ApiKeyId> replaces) {}

  private Made make(Tx tx, Owner owner, Wanted wanted) {
    var secret = owner.kind().make(owner.tenant());
    return new Made(insert(tx, owner, secret, wanted), secret.text());
  }

  private ApiKey insert(Tx tx, Owner owner, Secret secret, Wanted wanted) {
    var key =
        new ApiKey(
            new ApiKeyId(ids.next()),
            wanted.name(),
            wanted.scope(),
            owner.kind().hint(secret),
            clock.instant(),
            Optional.empty(),
            Optional.empty(),
            wanted.replaces());
    ApiKeyStore.insert(tx, key, secret);
    return key;
  }

  private static Optional<ApiKey> lock(Tx tx, ApiKeyId id) {
    var found = ApiKeyStore.lock(tx, id);
    tx.send();
    return found.first();
  }

  private void note(Tx tx, Owner owner, ApiKey key, Actor who, Action action) {
    var activity =
        Activity.of(ids.next(), owner.now(), who, action, key.id())
            .details(Map.of("name", key.name(), "scope", key.scope().code()));
    Activities.write(tx, List.of(activity));
  }
}
