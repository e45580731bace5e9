package dev.midcycle.db;

import java.util.function.BiConsumer;

/// A part of statements that is made while running, with the values that it needs. A statement
/// names its place in angle brackets.
public sealed interface Fragment permits Rows, Conditions, Subquery {
  /// `sql` with this in its place.
  String in(String sql);

  void bind(BiConsumer<String, Object> values);
}
