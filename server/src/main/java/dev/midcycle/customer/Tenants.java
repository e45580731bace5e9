package dev.midcycle.customer;

import dev.midcycle.db.Transactions;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The merchants that run their subscriptions here, each with its clock.
public final class Tenants {
  private final Transactions transactions;
  private final InstantSource clock;
  private final NewIds ids;

  public Tenants(Transactions transactions, InstantSource clock, NewIds ids) {
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  public sealed interface Creation {
    record Created(Tenant tenant) implements Creation {}

    record KeyTaken(String key) implements Creation {}
  }

  /// Makes a merchant known, if the key is free.
  ///
  /// @param own the time at which a test tenant's own clock starts; without it, it has everybody's
  public Creation create(
      String key, String name, Tenant.Mode mode, Optional<Instant> own, Tenant.Look look) {
    var id = new TenantId(ids.next());
    var tenant = new Tenant(id, key, name, mode, own, look);
    boolean made =
        transactions.in(id, handle -> TenantStore.insert(handle, tenant, clock.instant()));
    return made ? new Creation.Created(tenant) : new Creation.KeyTaken(key);
  }

  /// Says what the papers of documents issued from now on tell of the merchant. What is empty stays
  /// as it was.
  ///
  /// @param language of customers who have none of their own
  /// @return whether there is such a merchant
  public boolean tell(String key, Optional<BillingDetails> details, Optional<String> language) {
    return transactions.across(handle -> TenantStore.tell(handle, key, details, language));
  }

  public Optional<Tenant> find(TenantId id) {
    return transactions.across(handle -> TenantStore.find(handle, id));
  }

  public Optional<Tenant> find(String key) {
    return transactions.across(handle -> TenantStore.find(handle, key));
  }

  public List<Tenant> all() {
    return transactions.across(TenantStore::all);
  }

  /// The tenant's time.
  public Instant now(TenantId id) {
    return find(id)
        .map(tenant -> tenant.now(clock.instant()))
        .orElseThrow(() -> new IllegalStateException("no tenant " + id));
  }
}
