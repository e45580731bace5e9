package dev.midcycle.app;

import org.jspecify.annotations.Nullable;

/// A report of what happened from one day or month to another; each says itself which those are
/// where they are left out.
abstract class RangedReport extends Report {
  private Query query = Query.NOTHING;

  RangedReport(String... columns) {
    super(columns);
  }

  final void from(@Nullable String some) {
    query = query.and("from", some);
  }

  final void to(@Nullable String some) {
    query = query.and("to", some);
  }

  @Override
  final Query query() {
    return query;
  }
}
