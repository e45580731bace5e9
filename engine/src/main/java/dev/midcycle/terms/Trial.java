package dev.midcycle.terms;

import dev.midcycle.catalog.BillingRules;
import dev.midcycle.terms.Fact.Happening.Started;
import dev.midcycle.time.BillingDate;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// A trial that runs: nothing is charged, and billing dates are counted from its end.
///
/// @param billingDay the day of the month on which dates lie; empty: where the trial ends
/// @param date where they lie instead, if that was said since
/// @param isDated whether its end was given as a date, which it keeps whatever the plan
record Trial(
    Instant start,
    Instant end,
    BillingRules.Cycle cycle,
    Optional<Integer> billingDay,
    Optional<BillingDate> date,
    boolean isDated) {

  /// Of a subscription that begins with it: so many local days from `start`.
  static Trial of(Instant start, Started started, ZoneId zone) {
    return new Trial(
        start,
        after(start, started.trialDays(), zone),
        started.cycle(),
        started.billingDay(),
        Optional.empty(),
        false);
  }

  /// Of one that is paid for.
  static Trial given(Instant start, Instant end, BillingRules.Cycle cycle) {
    return new Trial(start, end, cycle, Optional.empty(), Optional.empty(), true);
  }

  /// With another plan's days, counted from the first start; when none of them is left it ends at
  /// `now`.
  Trial counted(int days, Instant now, ZoneId zone) {
    var other = Stretch.later(after(start, days, zone), now);
    return isDated ? this : new Trial(start, other, cycle, billingDay, date, isDated);
  }

  /// With another end.
  Trial until(Instant other) {
    return new Trial(start, other, cycle, billingDay, date, true);
  }

  Trial with(BillingDate other) {
    return new Trial(start, end, cycle, billingDay, Optional.of(other), isDated);
  }

  private static Instant after(Instant start, int days, ZoneId zone) {
    return start.atZone(zone).plusDays(days).toInstant();
  }
}
