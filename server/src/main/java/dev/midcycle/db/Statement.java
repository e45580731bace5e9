package dev.midcycle.db;

import dev.midcycle.id.TenantId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One statement with what its names stand for, and where its rows go.
record Statement(String sql, Map<String, Object> values, Optional<Answer<?>> answer) {

  /// How many values its longest array has.
  int size() {
    return values.values().stream().mapToInt(Statement::size).max().orElse(1);
  }

  private static int size(Object value) {
    return switch (value) {
      case List<?> list -> list.size();
      case Rows.Array array -> array.size();
      default -> 1;
    };
  }

  /// The values of `parameters`, in their order.
  ///
  /// @throws IllegalStateException where one of them is not bound, or more is bound than is named:
  ///   one of the two is misspelt
  List<Object> inOrder(List<Sql.Parameter> parameters, Optional<TenantId> tenant) {
    var names = parameters.stream().map(Sql.Parameter::name).toList();
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
}
