package dev.midcycle.db;

import dev.midcycle.id.TenantId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/// Transactions, as stories and stores use them. Statements bind by name (`:name`).
///
/// Every round trip counts: begin and tenant travel with the first statement, and commit with the
/// one after [#closing]. A transaction that lost against another is tried again.
public final class Transactions {
  private static final ScopedValue<Outer> OUTER = ScopedValue.newInstance();

  private final Jdbi jdbi;

  Transactions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// The transaction that others of the same tenant are part of.
  private record Outer(TenantId tenant, Handle handle) {}

  /// A transaction that sees and writes one tenant's rows.
  public <T> T in(TenantId tenant, Work<T> work) {
    return OUTER.isBound()
        ? joined(tenant, work)
        : Retry.onConflict(() -> transaction(Envelope.of(tenant), work));
  }

  /// A transaction of one single statement, or message, on one tenant's rows: one round trip.
  public <T> T alone(TenantId tenant, Work<T> work) {
    return OUTER.isBound()
        ? joined(tenant, work)
        : Retry.onConflict(() -> transaction(Envelope.single(tenant), work));
  }

  /// A transaction without a tenant, for what belongs to none: due work, the tenants themselves.
  public <T> T across(Work<T> work) {
    return Retry.onConflict(() -> transaction(Envelope.empty(), work));
  }

  /// A transaction of one tenant that takes in all that `work` begins: what it writes is there
  /// together with what they write, or not at all.
  public <T> T around(TenantId tenant, Work<T> work) {
    Work<T> inside =
        handle -> ScopedValue.where(OUTER, new Outer(tenant, handle)).call(() -> work.with(handle));
    return Retry.onConflict(() -> transaction(Envelope.of(tenant), inside));
  }

  /// Whether the database answers at all, for those who watch over the process.
  public boolean answer() {
    try {
      across(handle -> handle.execute("select 1"));
      return true;
    } catch (RuntimeException _) {
      return false;
    }
  }

  /// Says that the next statement is the transaction's last, and lets it take the commit along.
  public static Handle closing(Handle handle) {
    if (!OUTER.isBound()) {
      Envelope.of(handle).closeWithNext();
    }
    return handle;
  }

  private static <T> T joined(TenantId tenant, Work<T> work) {
    var outer = OUTER.get();
    if (!outer.tenant().equals(tenant)) {
      throw new IllegalStateException(
          "a transaction of " + outer.tenant() + " cannot join a transaction of " + tenant);
    }
    return work.with(outer.handle());
  }

  private <T> T transaction(Envelope envelope, Work<T> work) {
    return opened(envelope, handle -> handle.inTransaction(work::with));
  }

  private <T> T opened(Envelope envelope, Work<T> work) {
    try (var handle = jdbi.open()) {
      handle.getConfig(SqlStatements.class).setTemplateEngine(envelope).addCustomizer(envelope);
      return work.with(handle);
    } catch (DatabaseAway e) {
      throw e;
    } catch (RuntimeException e) {
      throw DatabaseAway.in(e).<RuntimeException>map(away -> away).orElse(e);
    }
  }
}
