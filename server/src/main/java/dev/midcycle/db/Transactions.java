package dev.midcycle.db;

import dev.midcycle.db.Tx.Reach;
import dev.midcycle.id.TenantId;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// Begins transactions. One that lost against another is tried again.
public final class Transactions {
  private static final ScopedValue<Tx> OUTER = ScopedValue.newInstance();

  private final Jdbi jdbi;

  Transactions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// A transaction that sees and writes one tenant's rows.
  public <T> T write(TenantId tenant, Work<T> work) {
    return OUTER.isBound()
        ? joined(tenant, work)
        : Retry.onConflict(() -> transaction(Optional.of(tenant), Reach.MESSAGES, work));
  }

  /// A transaction of one message that reads one tenant's rows: one round trip.
  public <T> T read(TenantId tenant, Work<T> work) {
    return OUTER.isBound()
        ? joined(tenant, work)
        : Retry.onConflict(() -> transaction(Optional.of(tenant), Reach.MESSAGE, work));
  }

  /// A transaction without a tenant, for what belongs to none: due work, the tenants themselves.
  public <T> T across(Work<T> work) {
    return Retry.onConflict(() -> transaction(Optional.empty(), Reach.MESSAGES, work));
  }

  /// A transaction of one tenant that takes in all that `work` begins: what it writes is there
  /// together with what they write, or not at all.
  public <T> T around(TenantId tenant, Work<T> work) {
    Work<T> inside = tx -> ScopedValue.where(OUTER, tx).call(() -> work.with(tx));
    return Retry.onConflict(() -> transaction(Optional.of(tenant), Reach.MESSAGES, inside));
  }

  /// Whether the database answers at all, for those who watch over the process.
  public boolean answer() {
    try {
      return across(tx -> {
        var one = tx.ask("select 1 as one", row -> row.count("one"));
        tx.commit();
        return one.first().isPresent();
      });
    } catch (RuntimeException _) {
      return false;
    }
  }

  static boolean isJoined() {
    return OUTER.isBound();
  }

  private static <T> T joined(TenantId tenant, Work<T> work) {
    var outer = OUTER.get();
    if (!outer.tenant().equals(tenant)) {
      throw new IllegalStateException(
          "a transaction of " + outer.tenant() + " cannot join a transaction of " + tenant);
    }
    return done(outer, work);
  }

  private <T> T transaction(Optional<TenantId> tenant, Reach reach, Work<T> work) {
    try (var handle = jdbi.open()) {
      return handle.inTransaction(inside -> done(new Tx(inside, tenant, reach), work));
    } catch (DatabaseAway e) {
      throw e;
    } catch (RuntimeException e) {
      throw DatabaseAway.in(e).<RuntimeException>map(away -> away).orElse(e);
    }
  }

  private static <T> T done(Tx tx, Work<T> work) {
    var done = work.with(tx);
    tx.close();
    return done;
  }
}
