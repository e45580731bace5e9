package dev.midcycle.http;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Counts the requests of each caller by the minute.
final class Rates {
  private static final long MINUTE_MILLIS = 60_000;

  private final int most;
  private final InstantSource clock;
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();
  private long minute;

  /// @param most in a minute; 0 for any number
  Rates(int most, InstantSource clock) {
    this.most = most;
    this.clock = clock;
  }

  /// Throws the problem when `caller` has had its share of this minute.
  void count(String caller) {
    if (most > 0 && counted(caller) > most) {
      throw new Problem.TooMany(most, secondsLeft()).thrown();
    }
  }

  private int counted(String caller) {
    beginMinute(clock.millis() / MINUTE_MILLIS);
    return counts.merge(caller, 1, Integer::sum);
  }

  private synchronized void beginMinute(long now) {
    if (now != minute) {
      minute = now;
      counts.clear();
    }
  }

  private int secondsLeft() {
    return Math.toIntExact((MINUTE_MILLIS - clock.millis() % MINUTE_MILLIS) / 1000 + 1);
  }
}
