package dev.midcycle.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// When a delivery is tried again: over some three days, as Standard Webhooks has it.
final class Schedule {
  /// After so long without anything arriving, an endpoint is disabled.
  static final Duration PATIENCE = Duration.ofDays(3);

  private static final List<Duration> AFTER =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private static final int PARTS = 1000;

  private Schedule() {}

  /// How long after so many tries the next comes; empty where there is none.
  ///
  /// @param jitter from 0 up to, but not including, 1: up to a tenth is added, so that not all come
  ///   back at once
  static Optional<Duration> after(int tries, double jitter) {
    return tries > AFTER.size()
        ? Optional.empty()
        : Optional.of(AFTER.get(tries - 1))
            .map(one ->
                one.plus(
                    one.dividedBy(10).multipliedBy(Math.round(jitter * PARTS)).dividedBy(PARTS)));
  }
}
