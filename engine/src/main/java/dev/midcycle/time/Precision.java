package dev.midcycle.time;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import java.time.InstantSource;

/// How finely time is told: by the microsecond, as it is stored. An instant that comes from outside
/// is cut where it enters, be it from the system's clock, a request, a file or an event, so that
/// what was computed before it was stored and what is computed from it afterwards are the same.
public final class Precision {
  private Precision() {}

  /// Never later than it was.
  public static Instant cut(Instant instant) {
    return instant.truncatedTo(MICROS);
  }

  /// The time of `clock`, cut.
  public static InstantSource cut(InstantSource clock) {
    return () -> cut(clock.instant());
  }

  /// Gives back an instant that is on its way into the store; a finer one would come back as
  /// another.
  public static Instant checked(Instant instant) {
    if (!cut(instant).equals(instant)) {
      throw new IllegalArgumentException(
          instant + " is finer than what is stored: it was not cut where it entered");
    }
    return instant;
  }
}
