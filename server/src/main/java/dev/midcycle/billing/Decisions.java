package dev.midcycle.billing;

import dev.midcycle.id.FactId;
import java.time.Instant;

/// The whole rule for changing a subscription: refusals first, then what the change would bring.
@SuppressWarnings("DoNotCallSuggester")
public final class Decisions {
  private Decisions() {}

  /// What would happen if `request` were granted at `at`. The book has been advanced to `at`; `id`
  /// names the fact to be.
  public static Decision decide(Book book, Request request, Instant at, FactId id) {
    throw new IllegalStateException("being written: " + book.id() + request + at + id);
  }
}
