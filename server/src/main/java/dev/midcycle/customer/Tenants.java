package dev.midcycle.customer;

import dev.midcycle.access.ApiKeys;
import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

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

  /// Makes a merchant known, if its short name is free. `operator` is nobody's: commands call the
  /// operator so.
  public Creation create(Tenant.Wanted wanted, Actor who) {
    if (wanted.shortName().equals(Actor.OPERATOR.name())) {
      return new Creation.KeyTaken(wanted.shortName());
    }
    var tenant =
        new Tenant(
            new TenantId(ids.next()),
            wanted.shortName(),
            wanted.name(),
            wanted.mode(),
            wanted.clock(),
            wanted.look(),
            clock.instant());
    return transactions.write(
        tenant.id(),
        tx -> {
          if (!TenantStore.insert(tx, tenant)) {
            return new Creation.KeyTaken(tenant.key());
          }
          var now = tenant.now(tenant.createdAt());
          var activity =
              Activity.of(ids.next(), now, who, Action.TENANT_CREATED, tenant.id())
                  .details(Map.of("name", tenant.name(), "mode", tenant.mode().code()));
          Activities.write(tx, List.of(activity));
          tx.commit();
          return new Creation.Created(tenant);
        });
  }

  /// What a merchant says of itself. What is empty stays as it was.
  ///
  /// @param details whom customers buy from
  /// @param bank where they transfer money to
  /// @param language of customers who have none of their own
  /// @param accent its colour, as `#3551c8`
  /// @param salesEmail where its sales people are told of requests
  /// @param supportEmail where answers to its mails go
  public record Said(
      Optional<BillingDetails> details,
      Optional<BankDetails> bank,
      Optional<String> language,
      Optional<String> accent,
      Optional<String> salesEmail,
      Optional<String> supportEmail) {}

  /// The portal and the papers of documents issued from now on say so. Gives whether there is such
  /// a merchant.
  public boolean tell(String key, Said said) {
    return transactions.across(tx -> TenantStore.tell(tx, key, said));
  }

  /// From now on its papers show this logo.
  public static void showLogo(Tx tx, UUID logo) {
    TenantStore.showLogo(tx, logo);
  }

  public Optional<Tenant> find(TenantId id) {
    return asked(tx -> TenantStore.find(tx, id)).stream().findFirst();
  }

  public Optional<Tenant> find(String key) {
    return asked(tx -> TenantStore.find(tx, key)).stream().findFirst();
  }

  /// By its id or its short name.
  public Optional<Tenant> named(String idOrKey) {
    return TenantId.parse(idOrKey).map(this::find).orElseGet(() -> find(idOrKey));
  }

  /// Newest first.
  public Page<Tenant> list(Page.Slice slice) {
    return Page.of(asked(tx -> TenantStore.list(tx, slice)), slice, tenant -> tenant.id().uuid());
  }

  /// Whose keys a merchant has, and its time.
  public ApiKeys.Owner owner(Tenant tenant) {
    return new ApiKeys.Owner(tenant.id(), tenant.keyKind(), tenant.now(clock.instant()));
  }

  public List<Tenant> all() {
    return asked(TenantStore::all);
  }

  /// Across tenants, in one round trip.
  private List<Tenant> asked(Function<Tx, Answer<Tenant>> question) {
    return transactions.across(tx -> {
      var found = question.apply(tx);
      tx.commit();
      return found.rows();
    });
  }

  /// Adds the tenant whose transaction it is.
  public static Answer<Tenant> askOwn(Tx tx) {
    return TenantStore.find(tx, tx.tenant());
  }

  /// The time of a tenant that was read.
  public Instant now(Tenant tenant) {
    return tenant.now(clock.instant());
  }

  /// The tenant's time.
  public Instant now(UnitOfWork unit) {
    return now(own(unit));
  }

  /// The tenant whose work it is.
  public Tenant own(UnitOfWork unit) {
    return transactions
        .read(
            unit,
            tx -> {
              var own = TenantStore.find(tx, unit.tenant());
              tx.send();
              return own.first();
            })
        .orElseThrow(() -> new IllegalStateException("no tenant " + unit.tenant()));
  }

  /// Who does something now, by the tenant's clock.
  public Stamp stamp(UnitOfWork unit, Actor who) {
    return new Stamp(who, now(unit));
  }
}
