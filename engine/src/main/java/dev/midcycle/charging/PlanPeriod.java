package dev.midcycle.charging;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.OwnPrice;
import dev.midcycle.terms.PlanRef;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.LocalDays;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One period of a plan: what its minimum is committed for, and what counts against it.
///
/// @param own what was agreed of its minimum
record PlanPeriod(PlanRef plan, Stretch period, Optional<OwnPrice> own) {

  static PlanPeriod of(Terms terms, Stretch period) {
    var own = terms.own().of(Charge.BASE).filter(agreed -> !agreed.minimum().isEmpty());
    return new PlanPeriod(terms.plan(), period, own);
  }

  /// The one that holds `instant`.
  static PlanPeriod at(Instant instant, Terms terms) {
    return of(terms, terms.schedule().containing(instant));
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
