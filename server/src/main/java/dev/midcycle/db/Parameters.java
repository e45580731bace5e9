package dev.midcycle.db;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the names of one statement stand for. `:tenant` is the transaction's own.
public final class Parameters {
  private final Tx tx;
  private final Map<String, Object> values = new HashMap<>();
  private final List<Fragment> fragments = new ArrayList<>();

  Parameters(Tx tx) {
    this.tx = tx;
  }

  /// An empty `Optional` is null; a list is an array, of texts as far as PostgreSQL can see.
  public Parameters bind(String name, Object value) {
    if (values.put(name, value) != null) {
      throw new IllegalStateException("two values for :" + name);
    }
    return this;
  }

  /// Puts `fragment` where the statement names it, with its values.
  public Parameters with(Fragment fragment) {
    fragments.add(fragment);
    fragment.bind(this::bind);
    return this;
  }

  /// Has the statement sent with the next message.
  public void add(String sql) {
    note(sql, Optional.empty());
  }

  /// Leaves the statement out when there are no rows.
  public void add(String sql, Rows rows) {
    if (!rows.isEmpty()) {
      with(rows).add(sql);
    }
  }

  /// Has the statement sent with the next message, and reads what it gives.
  public <T> Answer<T> ask(String sql, Row.Reader<T> reader) {
    var answer = new Answer<>(reader);
    note(sql, Optional.of(answer));
    return answer;
  }

  /// Leaves the statement out when there are no rows, and gives none.
  public <T> Answer<T> ask(String sql, Rows rows, Row.Reader<T> reader) {
    return rows.isEmpty() ? Answer.none() : with(rows).ask(sql, reader);
  }

  private void note(String sql, Optional<Answer<?>> answer) {
    var text = sql.strip();
    for (var one : fragments) {
      text = one.in(text);
    }
    tx.note(new Statement(text, values, answer));
  }
}
