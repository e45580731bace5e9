package dev.midcycle.job;

import dev.midcycle.id.TenantId;

/// Who does one kind of work, when the [Runner] says so.
public interface Worker {
  WorkQueue.Kind kind();

  /// How many pieces are done together at most; one, where each takes transactions of its own.
  int atOnce();

  /// Takes at most `most` pieces of a tenant that are due, tells which, and does them: all or none.
  /// What it throws is held against those that it took.
  ///
  /// @return whether there may be more
  boolean work(TenantId tenant, int most, Taken taken);
}
