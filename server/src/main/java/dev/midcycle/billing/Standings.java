package dev.midcycle.billing;

import java.time.Instant;
import java.util.Optional;

/// Whether a subscription is in a state that can be changed at all.
final class Standings {
  private Standings() {}

  static Optional<Refusal> refuse(Book book, Instant at) {
    return switch (book.termsAt(at).map(Terms::status).orElse(Status.FUTURE)) {
      case FUTURE -> Optional.of(new Refusal.NotActive());
      case PAUSED -> Optional.of(new Refusal.Paused());
      case CANCELLED -> Optional.of(new Refusal.Cancelled());
      case TRIAL, ACTIVE -> Optional.empty();
    };
  }
}
