package dev.midcycle.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// The system's time, standing still until it is moved.
public final class SettableClock implements InstantSource {
  private final AtomicReference<Instant> now;

  public SettableClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  public void pass(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }
}
