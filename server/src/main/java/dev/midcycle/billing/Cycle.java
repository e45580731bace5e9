package dev.midcycle.billing;

import java.time.Instant;
import java.util.Optional;

/// Time passing: runs what falls due.
@SuppressWarnings("DoNotCallSuggester")
public final class Cycle {
  private Cycle() {}

  /// The next instant at which something falls due; empty when nothing ever will.
  public static Optional<Instant> due(Book book) {
    throw new IllegalStateException("being written: " + book.id());
  }

  /// Runs everything that falls due up to and including `until`, in time order.
  public static Advanced advance(Book book, Instant until) {
    throw new IllegalStateException("being written: " + book.id() + until);
  }

  /// Issues what is still waiting, as if its time had come.
  public static Advanced runOut(Book book) {
    throw new IllegalStateException("being written: " + book.id());
  }
}
