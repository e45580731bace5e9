package dev.midcycle.terms;

import dev.midcycle.terms.Fact.Happening.Started;
import dev.midcycle.time.BillingDate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// A trial that runs: nothing is charged, and billing dates are counted from its end.
///
/// @param started what the subscription began with: it says where the dates lie
/// @param date where they lie instead, if that was said since
record Trial(Instant start, Instant end, Started started, Optional<BillingDate> date) {

  /// So many local days from `start`.
  static Trial of(Instant start, int days, Started started, ZoneId zone) {
    var end = start.atZone(zone).plusDays(days).toInstant();
    return new Trial(start, end, started, Optional.empty());
  }

  /// With another plan's days, counted from the first start; when none of them is left it ends at
  /// `now`.
  Trial counted(int days, Instant now, ZoneId zone) {
    var other = of(start, days, started, zone);
    return new Trial(start, other.end.isAfter(now) ? other.end : now, started, date);
  }

  Trial with(BillingDate other) {
    return new Trial(start, end, started, Optional.of(other));
  }
}
