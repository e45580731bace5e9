package dev.midcycle.job;

import dev.midcycle.db.Transactions;
import dev.midcycle.id.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// What falls due, of all tenants.
public final class Dues {
  private final Transactions transactions;

  public Dues(Transactions transactions) {
    this.transactions = transactions;
  }

  public enum Kind {
    BILL,
    COLLECT,
    PAPER;

    /// The name it has in the database.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The tenants for whom something of this kind is due; `system` is the time of those without a
  /// clock of their own.
  public List<TenantId> tenants(Kind kind, Instant system) {
    return transactions.across(tx -> {
      var found = DueStore.tenants(tx, kind, system);
      tx.send();
      return found.rows();
    });
  }

  /// Leaves those alone until then whose work failed, and keeps why.
  public void hold(
      TenantId tenant, Kind kind, List<UUID> objects, Instant until, RuntimeException why) {
    transactions.write(
        tenant,
        tx -> {
          DueStore.hold(tx, kind, objects, until, String.valueOf(why));
          tx.commit();
          return objects;
        });
  }

  /// The next instant after `after` and up to `until` at which anything is due for a tenant.
  public Optional<Instant> next(TenantId tenant, Instant after, Instant until) {
    return transactions.read(
        tenant,
        tx -> {
          var found = DueStore.next(tx, after, until);
          tx.send();
          return found.first().flatMap(one -> one);
        });
  }
}
