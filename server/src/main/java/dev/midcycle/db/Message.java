package dev.midcycle.db;

import dev.midcycle.id.TenantId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/// Statements that go to PostgreSQL together, in one round trip. Stores add theirs; whoever holds
/// the transaction sends. All parameters share one space of names; `:tenant` is there already.
public final class Message {
  private final List<Statement> statements = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();
  private final List<Rows> sets = new ArrayList<>();

  private record Statement(String sql, Optional<Answer<?>> answer) {}

  /// For what belongs to no tenant.
  public Message() {}

  public Message(TenantId tenant) {
    values.put("tenant", tenant);
  }

  /// The rows that a statement gave, once the message is sent.
  public static final class Answer<T> {
    private final Row.Reader<T> reader;
    private final List<T> rows = new ArrayList<>();

    private Answer(Row.Reader<T> reader) {
      this.reader = reader;
    }

    public List<T> rows() {
      return List.copyOf(rows);
    }

    public Optional<T> first() {
      return rows.stream().findFirst();
    }

    private void read(ResultSet result) throws SQLException {
      var row = new Row(result);
      while (result.next()) {
        rows.add(reader.read(row));
      }
    }
  }

  public Message bind(String name, Object value) {
    var before = values.put(name, value);
    if (before != null && !before.equals(value)) {
      throw new IllegalStateException("two values for :" + name);
    }
    return this;
  }

  public Message add(String sql) {
    statements.add(new Statement(sql.strip(), Optional.empty()));
    return this;
  }

  /// Says nothing when there are no rows.
  public Message add(String sql, Rows rows) {
    if (!rows.isEmpty()) {
      sets.add(rows);
      add(rows.in(sql));
    }
    return this;
  }

  public <T> Answer<T> ask(String sql, Row.Reader<T> reader) {
    var answer = new Answer<>(reader);
    statements.add(new Statement(sql.strip(), Optional.of(answer)));
    return answer;
  }

  public <T> Answer<T> ask(String sql, Rows rows, Row.Reader<T> reader) {
    if (rows.isEmpty()) {
      return new Answer<>(reader);
    }
    sets.add(rows);
    return ask(rows.in(sql), reader);
  }

  public void send(Handle handle) {
    if (statements.isEmpty()) {
      return;
    }
    var sql = String.join(";\n", statements.stream().map(Statement::sql).toList());
    try (var query = handle.createQuery(sql)) {
      query.configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true));
      values.forEach((name, value) -> bind(query, name, value));
      sets.forEach(rows -> rows.bind((name, setter) -> query.bind(name, argument(setter))));
      query.execute((statement, context) -> {
        read(statement.get());
        return statements.size();
      });
    }
  }

  private static void bind(Query query, String name, Object value) {
    switch (value) {
      case Optional<?> maybe when maybe.isPresent() -> query.bind(name, (Object) maybe.get());
      case Optional<?> none -> query.bindNull(name, Types.OTHER);
      case List<?> list -> query.bind(name, argument(Rows.array("text", list)));
      default -> query.bind(name, value);
    }
  }

  private static Argument argument(Rows.Setter setter) {
    return (position, statement, context) -> setter.set(position, statement);
  }

  private void read(PreparedStatement answered) throws SQLException {
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
