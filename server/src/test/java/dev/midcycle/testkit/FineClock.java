package dev.midcycle.testkit;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/// Another clock, that tells time in nanoseconds, as the system's does, and never by the whole
/// microsecond: what relies on an instant that is stored must not rely on what it was before.
public record FineClock(InstantSource clock, AtomicInteger ticks) implements InstantSource {
  private static final int ODD = 397;

  public FineClock(InstantSource clock) {
    this(clock, new AtomicInteger(1));
  }

  @Override
  public Instant instant() {
    int tick = ticks.updateAndGet(last -> (last + ODD) % 999);
    return clock.instant().truncatedTo(MICROS).plusNanos(1 + tick);
  }
}
