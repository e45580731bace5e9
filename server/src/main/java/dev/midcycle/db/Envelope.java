package dev.midcycle.db;

import dev.midcycle.id.TenantId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.jdbi.v3.core.statement.TemplateEngine;
import org.postgresql.PGStatement;

/// What travels with a transaction's statements: the tenant in front of the first one, the commit
/// behind the last. One for each transaction.
final class Envelope implements TemplateEngine, StatementCustomizer {
  private static final String TENANT = "midcycle_tenant";
  private static final String SET_TENANT =
      "select set_config('midcycle.tenant', :" + TENANT + ", true);\n";
  private static final String COMMIT = ";\ncommit";

  /// How often a statement is sent before its plan is kept.
  private static final int KEPT_AFTER = 3;

  private final Optional<TenantId> tenant;
  private final boolean single;
  private boolean opened;
  private boolean closing;
  private boolean closed;
  private boolean prefixed;

  private Envelope(Optional<TenantId> tenant, boolean single) {
    this.tenant = tenant;
    this.single = single;
    this.closing = single;
  }

  static Envelope of(TenantId tenant) {
    return new Envelope(Optional.of(tenant), false);
  }

  static Envelope single(TenantId tenant) {
    return new Envelope(Optional.of(tenant), true);
  }

  static Envelope empty() {
    return new Envelope(Optional.empty(), false);
  }

  static Envelope of(Handle handle) {
    var engine = handle.getConfig(SqlStatements.class).getTemplateEngine();
    if (engine instanceof Envelope envelope && !envelope.single) {
      return envelope;
    }
    throw new IllegalStateException("not in a transaction");
  }

  void closeWithNext() {
    closing = true;
  }

  @Override
  public void beforeTemplating(PreparedStatement none, StatementContext context) {
    if (closed) {
      throw new IllegalStateException("a statement after the last: " + context.getRawSql());
    }
    prefixed = !opened && tenant.isPresent();
    if (prefixed || closing) {
      refuseBatch(context);
    }
    if (prefixed) {
      tenant.ifPresent(id -> context.getBinding().addNamed(TENANT, id.uuid().toString()));
    }
    opened = true;
    closed = closing;
  }

  @Override
  public String render(String sql, StatementContext context) {
    return (prefixed ? SET_TENANT : "") + sql + (closing ? COMMIT : "");
  }

  /// What is read by itself is read often, and of few rows: its plan is kept by the connection.
  /// That wants a begin and a commit of its own: between statements whose plans are kept the driver
  /// may end a transaction that nobody began, and with it the settings that the first of them made.
  @Override
  public void beforeExecution(PreparedStatement statement, StatementContext context)
      throws SQLException {
    if (single) {
      statement.unwrap(PGStatement.class).setPrepareThreshold(KEPT_AFTER);
    }
  }

  /// The statement's own result comes second, after the tenant's.
  @Override
  public void afterExecution(PreparedStatement statement, StatementContext context)
      throws SQLException {
    if (prefixed) {
      statement.getMoreResults();
      prefixed = false;
    }
  }

  private static void refuseBatch(StatementContext context) {
    var kind = context.describeJdbiStatementType();
    if (kind.contains("Batch") || kind.contains("Script")) {
      throw new IllegalStateException(
          "a batch can be neither the first nor the closing statement; pass arrays to unnest instead: "
              + context.getRawSql());
    }
  }
}
