package dev.midcycle.db;

import dev.midcycle.id.TenantId;
import java.sql.Types;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Query;

/// One statement with what its names stand for, and where its rows go.
record Statement(String sql, Map<String, Object> values, Optional<Answer<?>> answer) {

  /// The values of `names`, in their order.
  ///
  /// @throws IllegalStateException where one of them is not bound, or more is bound than is named:
  ///   one of the two is misspelt
  List<Object> inOrder(List<String> names, Optional<TenantId> tenant) {
    var known = new HashMap<>(values);
    tenant.ifPresent(id -> known.put("tenant", id));
    var unused = new HashSet<>(values.keySet());
    names.forEach(unused::remove);
    if (!unused.isEmpty()) {
      throw new IllegalStateException("bound, but not named: " + unused + " in " + sql);
    }
    return names.stream().map(name -> known(known, name)).toList();
  }

  private Object known(Map<String, Object> known, String name) {
    return Optional.ofNullable(known.get(name))
        .orElseThrow(() -> new IllegalStateException("no value for :" + name + " in " + sql));
  }

  static void bind(Query query, int position, Object value) {
    switch (value) {
      case Optional<?> maybe when maybe.isPresent() -> query.bind(position, (Object) maybe.get());
      case Optional<?> _ -> query.bindNull(position, Types.OTHER);
      case List<?> list -> query.bind(position, argument(Rows.array("text", list)));
      case Rows.Setter setter -> query.bind(position, argument(setter));
      default -> query.bind(position, value);
    }
  }

  private static Argument argument(Rows.Setter setter) {
    return (position, statement, _) -> setter.set(position, statement);
  }
}
