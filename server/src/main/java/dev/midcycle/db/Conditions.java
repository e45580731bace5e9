package dev.midcycle.db;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The conditions of a list's statement, in the place of `<conditions>`: those alone that were
/// asked for, so that PostgreSQL finds the index for them.
public final class Conditions implements Fragment {
  private final List<String> all = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();

  /// Holds where `value` is there; it is bound to `name`.
  public Conditions when(String name, Optional<?> value, String condition) {
    value.ifPresent(one -> {
      values.put(name, one);
      all.add(condition);
    });
    return this;
  }

  @Override
  public String in(String sql) {
    var text = new StringBuilder();
    all.forEach(one -> text.append("and ").append(one).append('\n'));
    return sql.replace("<conditions>\n", text);
  }

  /// A subquery that has them.
  public Subquery in(Subquery query) {
    var all = new HashMap<>(query.values());
    all.putAll(values);
    return new Subquery(query.name(), in(query.sql()), all);
  }

  @Override
  public void bind(BiConsumer<String, Object> into) {
    values.forEach(into);
  }
}
