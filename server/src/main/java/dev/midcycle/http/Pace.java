package dev.midcycle.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Whether a body comes in fast enough: whoever sends a byte now and then keeps a connection and
/// what belongs to it for as long as they like.
///
/// @param least bytes in a second; 0 for any
record Pace(InstantSource clock, Instant begun, int least) {
  /// Before that nobody is slow.
  private static final Duration GRACE = Duration.ofSeconds(10);

  static Pace from(InstantSource clock, int least) {
    return new Pace(clock, clock.instant(), least);
  }

  /// Throws the problem when `bytes` are too few by now.
  void check(int bytes) {
    var took = Duration.between(begun, clock.instant());
    if (took.compareTo(GRACE) > 0 && bytes < least * took.toSeconds()) {
      throw new Problem.TooSlow(least).thrown();
    }
  }
}
