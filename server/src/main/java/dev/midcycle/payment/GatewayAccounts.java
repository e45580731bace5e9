package dev.midcycle.payment;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Stamp;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.GatewayId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.secret.SealedRows;
import dev.midcycle.secret.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The gateways that tenants have accounts with. What they are signed in with is stored sealed.
public final class GatewayAccounts implements SealedRows {
  private static final int SHOWN = 4;

  private final Transactions transactions;
  private final Tenants tenants;
  private final Secrets secrets;
  private final NewIds ids;

  public GatewayAccounts(Transactions transactions, Tenants tenants, Secrets secrets, NewIds ids) {
    this.transactions = transactions;
    this.tenants = tenants;
    this.secrets = secrets;
    this.ids = ids;
  }

  /// What a gateway is to be signed in with.
  ///
  /// @param secret its key, in the clear
  /// @param webhook what its notices are signed with, in the clear
  /// @param baseUrl where it is reached, where that is not its usual address
  public record Wanted(
      GatewayAccount.Kind kind, String secret, Optional<String> webhook, Optional<String> baseUrl) {
    @Override
    public String toString() {
      return "Wanted[" + kind + " …]";
    }
  }

  /// What is to be another; what is empty stays.
  public record Change(Optional<String> secret, Optional<String> webhook) {
    @Override
    public String toString() {
      return "Change[…]";
    }
  }

  public sealed interface Outcome {
    record Done(GatewayAccount account) implements Outcome {}

    /// There is one of the kind.
    record HasOne() implements Outcome {}

    /// The key moves real money and the tenant none, or the other way.
    record OtherMode(Tenant.Mode tenants) implements Outcome {}

    record NotFound() implements Outcome {}
  }

  /// Adds one.
  public Outcome add(UnitOfWork unit, Wanted wanted, Stamp stamp) {
    var mode = tenants.own(unit).mode();
    if (wanted.baseUrl().isEmpty() && !fits(wanted.secret(), mode)) {
      return new Outcome.OtherMode(mode);
    }
    var id = new GatewayId(ids.next());
    var account =
        new GatewayAccount(
            unit.tenant(),
            id,
            wanted.kind(),
            new GatewayAccount.Keys(
                hint(wanted.secret()),
                secrets.seal(GatewayAccount.secretUse(unit.tenant(), id), wanted.secret()),
                wanted
                    .webhook()
                    .map(text -> secrets.seal(GatewayAccount.webhookUse(unit.tenant(), id), text))),
            wanted.baseUrl(),
            stamp.at(),
            Optional.empty());
    return transactions.write(
        unit,
        tx -> {
          var added = GatewayAccountStore.insert(tx, account);
          tx.send();
          if (added.first().isEmpty()) {
            return new Outcome.HasOne();
          }
          note(tx, account, stamp, Action.GATEWAY_ADDED);
          tx.commit();
          return new Outcome.Done(account);
        });
  }

  /// Gives it other keys.
  public Outcome change(UnitOfWork unit, GatewayId id, Change change, Stamp stamp) {
    var mode = tenants.own(unit).mode();
    return transactions.write(
        unit,
        tx -> {
          var found = lock(tx, unit.tenant(), id);
          if (found.isEmpty()) {
            return new Outcome.NotFound();
          }
          var account = found.get();
          if (account.baseUrl().isEmpty()
              && change.secret().filter(key -> !fits(key, mode)).isPresent()) {
            return new Outcome.OtherMode(mode);
          }
          var keys = keys(account, change);
          GatewayAccountStore.update(tx, id, keys);
          var changed = with(account, keys);
          note(tx, changed, stamp, Action.GATEWAY_CHANGED);
          tx.commit();
          return new Outcome.Done(changed);
        });
  }

  /// From now on it takes no new payment, and what customers pay with by it is gone. What was begun
  /// is finished, and refunds still go there.
  public Outcome remove(UnitOfWork unit, GatewayId id, Stamp stamp) {
    return transactions.write(
        unit,
        tx -> {
          var found = lock(tx, unit.tenant(), id);
          if (found.isEmpty()) {
            return new Outcome.NotFound();
          }
          GatewayAccountStore.remove(tx, id, stamp.at());
          MethodStore.removeAll(tx, id, stamp.at());
          note(tx, found.get(), stamp, Action.GATEWAY_REMOVED);
          tx.commit();
          return new Outcome.Done(found.get());
        });
  }

  /// The newest first, those included that are removed.
  public List<GatewayAccount> all(UnitOfWork unit) {
    return transactions.read(
        unit,
        tx -> {
          var found = GatewayAccountStore.all(tx, unit.tenant());
          tx.send();
          return found.rows();
        });
  }

  /// One that is not removed.
  public Optional<GatewayAccount> find(UnitOfWork unit, GatewayId id) {
    return all(unit).stream().filter(one -> one.id().equals(id) && !one.isRemoved()).findFirst();
  }

  /// What it is signed in with, in the clear.
  public String secret(GatewayAccount account) {
    return secrets.open(account.secretUse(), account.keys().secret());
  }

  /// What its notices are signed with, in the clear.
  public Optional<String> webhookSecret(GatewayAccount account) {
    return account.keys().webhook().map(text -> secrets.open(account.webhookUse(), text));
  }

  @Override
  public int sealAnew() {
    return tenants.all().stream().mapToInt(one -> sealAnew(one.id())).sum();
  }

  private int sealAnew(TenantId tenant) {
    return transactions.write(
        tenant,
        tx -> {
          var all = GatewayAccountStore.all(tx, tenant);
          tx.send();
          int sealed = 0;
          for (var account : all.rows()) {
            GatewayAccountStore.update(
                tx,
                account.id(),
                keys(account, new Change(Optional.of(secret(account)), webhookSecret(account))));
            sealed += account.keys().webhook().isPresent() ? 2 : 1;
          }
          tx.commit();
          return sealed;
        });
  }

  private GatewayAccount.Keys keys(GatewayAccount account, Change change) {
    var before = account.keys();
    return new GatewayAccount.Keys(
        change.secret().map(GatewayAccounts::hint).orElse(before.hint()),
        change
            .secret()
            .map(text -> secrets.seal(account.secretUse(), text))
            .orElse(before.secret()),
        change.webhook().map(text -> secrets.seal(account.webhookUse(), text)).or(before::webhook));
  }

  private static GatewayAccount with(GatewayAccount account, GatewayAccount.Keys keys) {
    return new GatewayAccount(
        account.tenant(),
        account.id(),
        account.kind(),
        keys,
        account.baseUrl(),
        account.createdAt(),
        account.removedAt());
  }

  /// `sk_live_…` moves real money, `sk_test_…` none.
  private static boolean fits(String secret, Tenant.Mode mode) {
    return secret.contains("_" + mode.code() + "_");
  }

  /// As `sk_test_…4242`.
  private static String hint(String secret) {
    int begins = secret.lastIndexOf('_') + 1;
    return secret.substring(0, begins) + "…" + secret.substring(secret.length() - SHOWN);
  }

  private static Optional<GatewayAccount> lock(Tx tx, TenantId tenant, GatewayId id) {
    var found = GatewayAccountStore.lock(tx, tenant, id);
    tx.send();
    return found.first().filter(one -> !one.isRemoved());
  }

  private void note(Tx tx, GatewayAccount account, Stamp stamp, Action action) {
    var activity =
        Activity.of(ids.next(), stamp, action, account.id())
            .details(Map.of("kind", account.kind().code(), "key", account.keys().hint()));
    Activities.write(tx, List.of(activity));
  }
}
