package dev.midcycle.charging;

import dev.midcycle.terms.PlanRef;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.LocalDays;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// One period of a plan: what its minimum is committed for, and what counts against it.
record PlanPeriod(PlanRef plan, Stretch period) {

  /// The one that holds `instant`.
  static PlanPeriod at(Instant instant, Terms terms) {
    return new PlanPeriod(terms.plan(), terms.schedule().containing(instant));
  }

  /// Of each day of usage the one that holds its last instant.
  static List<PlanPeriod> of(List<Metering.Day> days, ZoneId zone) {
    var all = new ArrayList<PlanPeriod>();
    for (var day : days) {
      var last = LocalDays.start(day.date().plusDays(1), zone).minusNanos(1);
      boolean same =
          !all.isEmpty()
              && days.get(all.size() - 1).terms().equals(day.terms())
              && all.getLast().period().contains(last);
      all.add(same ? all.getLast() : at(last, day.terms()));
    }
    return all;
  }
}
