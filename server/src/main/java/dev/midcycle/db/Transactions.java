package dev.midcycle.db;

import dev.midcycle.db.Tx.Reach;
import dev.midcycle.id.TenantId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Begins transactions. One that lost against another is tried again.
public final class Transactions {
  /// Whose transaction is open on this thread. One that is begun within it was meant to be part of
  /// it, and is refused.
  private static final ScopedValue<TenantId> OPEN = ScopedValue.newInstance();

  private final Jdbi jdbi;

  Transactions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// A transaction that sees and writes one tenant's rows.
  public <T> T write(TenantId tenant, Work<T> work) {
    return Retry.onConflict(() -> transaction(tenant, Reach.MESSAGES, work));
  }

  /// Does `work` in the transaction that `unit` says.
  public <T> T write(UnitOfWork unit, Work<T> work) {
    return switch (unit) {
      case UnitOfWork.Own(var tenant) -> write(tenant, work);
      case UnitOfWork.Part(var tx) -> done(tx, work);
    };
  }

  /// A transaction of one message that reads one tenant's rows: one round trip.
  public <T> T read(TenantId tenant, Work<T> work) {
    return Retry.onConflict(() -> transaction(tenant, Reach.MESSAGE, work));
  }

  /// Reads in the transaction that `unit` says.
  public <T> T read(UnitOfWork unit, Work<T> work) {
    return switch (unit) {
      case UnitOfWork.Own(var tenant) -> read(tenant, work);
      case UnitOfWork.Part(var tx) -> done(tx, work);
    };
  }

  /// A transaction without a tenant, for what belongs to none: due work, the tenants themselves.
  public <T> T across(Work<T> work) {
    refuseWithinAnother();
    return Retry.onConflict(() -> begun(Optional.empty(), Reach.MESSAGES, work));
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

  private <T> T transaction(TenantId tenant, Reach reach, Work<T> work) {
    refuseWithinAnother();
    return ScopedValue.where(OPEN, tenant).call(() -> begun(Optional.of(tenant), reach, work));
  }

  private static void refuseWithinAnother() {
    if (OPEN.isBound()) {
      throw new IllegalStateException("a transaction of " + OPEN.get() + " is open: hand it on");
    }
  }

  private <T> T begun(Optional<TenantId> tenant, Reach reach, Work<T> work) {
    try (var handle = jdbi.open()) {
      return whole(handle, new Tx(handle, tenant, reach), work);
    } catch (DatabaseAway e) {
      throw e;
    } catch (RuntimeException e) {
      throw DatabaseAway.in(e).<RuntimeException>map(away -> away).orElse(e);
    }
  }

  private static <T> T whole(Handle handle, Tx tx, Work<T> work) {
    try {
      return handle.inTransaction(_ -> {
        var done = work.with(tx);
        tx.end();
        return done;
      });
    } finally {
      tx.isOver();
    }
  }

  private static <T> T done(Tx tx, Work<T> work) {
    var done = work.with(tx);
    tx.close();
    return done;
  }
}
