package dev.midcycle.db;

import java.util.Map;
import java.util.function.BiConsumer;

/// A query that several statements begin with: `with <wanted> select … from wanted`. Each reads it
/// once.
public record Subquery(String name, String sql, Map<String, Object> values) implements Fragment {
  public Subquery {
    values = Map.copyOf(values);
  }

  @Override
  public String in(String statement) {
    return statement.replace("<" + name + ">", name + " as materialized (\n" + sql.strip() + "\n)");
  }

  @Override
  public void bind(BiConsumer<String, Object> into) {
    values.forEach(into);
  }
}
