package dev.midcycle.db;

import dev.midcycle.db.Tx.Reach;
import dev.midcycle.id.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// Begins transactions. One that lost against another is tried again.
public final class Transactions {
  /// Whose transaction is open on this thread. One that is begun within it was meant to be part of
  /// it, and is refused.
  private static final ScopedValue<TenantId> OPEN = ScopedValue.newInstance();

  private final Connections connections;

  /// Where connections come from.
  @FunctionalInterface
  interface Connections {
    Connection open() throws SQLException;
  }

  Transactions(Connections connections) {
    this.connections = connections;
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
    try (var connection = connection()) {
      return whole(connection, new Tx(connection, tenant, reach), work);
    } catch (DatabaseAway e) {
      throw e;
    } catch (SQLException e) {
      throw told(new StatementFailed(e));
    } catch (RuntimeException e) {
      throw told(e);
    }
  }

  private Connection connection() {
    try {
      return connections.open();
    } catch (SQLException e) {
      throw DatabaseAway.noConnection(e);
    }
  }

  private static RuntimeException told(RuntimeException failure) {
    return DatabaseAway.in(failure).<RuntimeException>map(away -> away).orElse(failure);
  }

  private static <T> T whole(Connection connection, Tx tx, Work<T> work) throws SQLException {
    T done;
    try {
      connection.setAutoCommit(false);
      done = work.with(tx);
      tx.end();
      connection.commit();
    } catch (Throwable e) {
      takeBack(connection, e);
      throw e;
    } finally {
      tx.isOver();
    }
    tx.isCommitted();
    return done;
  }

  /// A connection that is broken takes back by itself.
  private static void takeBack(Connection connection, Throwable because) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  private static <T> T done(Tx tx, Work<T> work) {
    var done = work.with(tx);
    tx.close();
    return done;
  }
}
