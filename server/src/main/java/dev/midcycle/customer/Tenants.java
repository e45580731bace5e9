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

  /// What a merchant says of itself. What is empty stays as it was.
  ///
  /// @param details whom customers buy from
  /// @param language of customers who have none of their own
  /// @param accent its colour, as `#3551c8`
  public record Said(
      Optional<BillingDetails> details, Optional<String> language, Optional<String> accent) {}

  /// The portal and the papers of documents issued from now on say so. Gives whether there is such
  /// a merchant.
  public boolean tell(String key, Said said) {
    return transactions.across(handle -> TenantStore.tell(handle, key, said));
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
