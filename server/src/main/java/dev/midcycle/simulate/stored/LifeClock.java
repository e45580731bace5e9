package dev.midcycle.simulate.stored;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Everybody's time in one life. It never goes back.
final class LifeClock implements InstantSource {
  private Instant now;

  LifeClock(Instant begin) {
    this.now = begin;
  }

  @Override
  public Instant instant() {
    return now;
  }

  void reach(Instant instant) {
    now = instant.isAfter(now) ? instant : now;
  }

  void pass(Duration duration) {
    now = now.plus(duration);
  }
}
