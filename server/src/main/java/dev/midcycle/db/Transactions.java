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
  private final Jdbi jdbi;

  Transactions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// A transaction that sees and writes one tenant's rows.
  public <T> T in(TenantId tenant, Work<T> work) {
    return Retry.onConflict(() -> transaction(Envelope.of(tenant), work));
  }

  /// One single statement on one tenant's rows, which is its own transaction: one round trip.
  public <T> T alone(TenantId tenant, Work<T> work) {
    return Retry.onConflict(() -> opened(Envelope.single(tenant), work));
  }

  /// A transaction without a tenant, for what belongs to none: due work, the tenants themselves.
  public <T> T across(Work<T> work) {
    return Retry.onConflict(() -> transaction(Envelope.empty(), work));
  }

  /// Says that the next statement is the transaction's last, and lets it take the commit along.
  public static Handle closing(Handle handle) {
    Envelope.of(handle).closeWithNext();
    return handle;
  }

  private <T> T transaction(Envelope envelope, Work<T> work) {
    return opened(envelope, handle -> handle.inTransaction(work::with));
  }

  private <T> T opened(Envelope envelope, Work<T> work) {
    try (var handle = jdbi.open()) {
      handle.getConfig(SqlStatements.class).setTemplateEngine(envelope).addCustomizer(envelope);
      return work.with(handle);
    }
  }
}
