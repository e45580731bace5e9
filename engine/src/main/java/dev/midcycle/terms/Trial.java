package dev.midcycle.terms;

import dev.midcycle.terms.Fact.Happening.Started;
import java.time.Instant;
import java.time.ZoneId;

/// A trial that runs: nothing is charged, and billing dates are counted from its end.
///
/// @param started what the subscription began with: it says where the dates lie
record Trial(Instant start, Instant end, Started started) {

  /// So many local days from `start`.
  static Trial of(Instant start, int days, Started started, ZoneId zone) {
    return new Trial(start, start.atZone(zone).plusDays(days).toInstant(), started);
  }

  /// With another plan's days, counted from the first start; when none of them is left it ends at
  /// `now`.
  Trial counted(int days, Instant now, ZoneId zone) {
    var other = of(start, days, started, zone);
    return other.end.isAfter(now) ? other : new Trial(start, now, started);
  }
}
