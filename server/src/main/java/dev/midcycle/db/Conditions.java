package dev.midcycle.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The conditions of a list's statement: those alone that were asked for, so that PostgreSQL finds
/// the index for them.
public final class Conditions {
  private final Message message;
  private final List<String> all = new ArrayList<>();

  public Conditions(Message message) {
    this.message = message;
  }

  /// Holds where `value` is there; it is bound to `name`.
  public Conditions when(String name, Optional<?> value, String condition) {
    value.ifPresent(one -> {
      message.bind(name, one);
      all.add(condition);
    });
    return this;
  }

  /// `sql` with the conditions in the place of `<conditions>`.
  public String in(String sql) {
    var text = new StringBuilder();
    all.forEach(one -> text.append("and ").append(one).append('\n'));
    return sql.replace("<conditions>\n", text);
  }
}
