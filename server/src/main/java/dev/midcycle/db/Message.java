package dev.midcycle.db;

import dev.midcycle.id.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.PGStatement;

/// What goes to PostgreSQL in one round trip: statements, one after the other.
///
/// @param tenant whose rows they see
/// @param opening whether it is the first of its transaction and says whose rows are seen
/// @param closing whether the commit goes along
record Message(
    List<Statement> statements, Optional<TenantId> tenant, boolean opening, boolean closing) {
  private static final String SET_TENANT = "select set_config('midcycle.tenant', ?, true)";

  /// Until the transaction is over. The plan that a connection keeps is made without a look at the
  /// values: good for a few rows, and bad for many in tables that were empty when it was made.
  private static final String PLANNED_ANEW = "select set_config('plan_cache_mode', 'auto', true)";

  /// From how many rows on a message is planned for what it holds.
  private static final int MANY = 20;

  /// Sends it and has the answers read.
  ///
  /// @throws StatementFailed with what PostgreSQL or the driver said
  void exchange(Connection connection) {
    var parsed = statements.stream().map(one -> Sql.of(one.sql())).toList();
    boolean many = statements.stream().anyMatch(one -> one.size() > MANY);
    try (var prepared = connection.prepareStatement(text(parsed, many))) {
      if (many) {
        prepared.unwrap(PGStatement.class).setPrepareThreshold(0);
      }
      bind(prepared, parsed);
      prepared.execute();
      if (many) {
        prepared.getMoreResults();
      }
      read(prepared);
    } catch (SQLException e) {
      throw new StatementFailed(e);
    }
  }

  private String text(List<Sql> parsed, boolean many) {
    var all = new ArrayList<String>();
    if (many) {
      all.add(PLANNED_ANEW);
    }
    if (opening) {
      all.add(SET_TENANT);
    }
    parsed.forEach(one -> all.add(one.text()));
    if (closing) {
      all.add("commit");
    }
    return String.join(";\n", all);
  }

  private void bind(PreparedStatement prepared, List<Sql> parsed) throws SQLException {
    int position = 1;
    if (opening) {
      prepared.setString(position++, tenant.orElseThrow().uuid().toString());
    }
    for (int i = 0; i < parsed.size(); i++) {
      var parameters = parsed.get(i).parameters();
      var values = statements.get(i).inOrder(parameters, tenant);
      for (int j = 0; j < values.size(); j++) {
        Binding.bind(prepared, position++, values.get(j), parameters.get(j).type());
      }
    }
  }

  private void read(PreparedStatement answered) throws SQLException {
    if (opening) {
      answered.getMoreResults();
    }
    for (var statement : statements) {
      if (statement.answer().isPresent()) {
        try (var result = answered.getResultSet()) {
          statement.answer().get().read(result);
        }
      }
      answered.getMoreResults();
    }
  }
}
