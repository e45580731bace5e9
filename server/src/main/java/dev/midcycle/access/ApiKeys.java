package dev.midcycle.access;

import dev.midcycle.db.Transactions;
import dev.midcycle.id.ApiKeyId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.TenantId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// The keys of tenants' own programs.
public final class ApiKeys {
  private static final String KIND = "mk_";

  /// How exactly the last use is known: it is not written down for every request.
  private static final Duration USED_WITHIN = Duration.ofMinutes(1);

  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;
  private final ApiKeyStore store = new ApiKeyStore();

  public ApiKeys(Transactions transactions, InstantSource clock, Ids ids) {
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /// The key itself; it can never be shown again.
  public String create(TenantId tenant, String name) {
    var secret = Secret.make(KIND, tenant);
    var now = clock.instant();
    var id = new ApiKeyId(ids.next(now.toEpochMilli()));
    transactions.in(tenant, h -> store.insert(h, tenant, id, name, secret, now));
    return secret.text();
  }

  public Optional<Principal> who(String key) {
    return Secret.read(KIND, key)
        .flatMap(secret -> {
          var now = clock.instant();
          return transactions
              .in(secret.tenant(), h -> store.use(h, secret, now, now.minus(USED_WITHIN)))
              .map(id -> new Principal.Merchant(secret.tenant(), id));
        });
  }

  /// Whether there was such a key that still worked.
  public boolean revoke(TenantId tenant, ApiKeyId key) {
    return transactions.in(tenant, h -> store.revoke(h, key, clock.instant()));
  }
}
