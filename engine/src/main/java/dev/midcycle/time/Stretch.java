package dev.midcycle.time;

import java.time.Instant;
import java.util.Optional;

/// The time from one instant up to, but not including, another. Never empty.
public record Stretch(Instant from, Instant to) implements Comparable<Stretch> {
  public Stretch {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a stretch ends after it begins: " + from + "/" + to);
    }
  }

  /// Empty when `from` is not before `to`.
  public static Optional<Stretch> between(Instant from, Instant to) {
    return from.isBefore(to) ? Optional.of(new Stretch(from, to)) : Optional.empty();
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }

  /// What this and `other` have in common; empty when they only touch.
  public Optional<Stretch> and(Stretch other) {
    return between(later(from, other.from), earlier(to, other.to));
  }

  /// The part before `instant`.
  public Optional<Stretch> before(Instant instant) {
    return between(from, earlier(to, instant));
  }

  /// The part from `instant` on.
  public Optional<Stretch> since(Instant instant) {
    return between(later(from, instant), to);
  }

  @Override
  public int compareTo(Stretch other) {
    int byStart = from.compareTo(other.from);
    return byStart != 0 ? byStart : to.compareTo(other.to);
  }

  @Override
  public String toString() {
    return from + "/" + to;
  }

  public static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  public static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
