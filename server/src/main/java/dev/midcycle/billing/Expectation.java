package dev.midcycle.billing;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Pay;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What should have been billed of a subscription's recurring fees.
final class Expectation {
  private final Book book;
  private final Timeline timeline;
  private final Instant asOf;
  private final Map<Slot, List<Stretch>> expected = new LinkedHashMap<>();

  private Expectation(Book book, Timeline timeline, Instant asOf) {
    this.book = book;
    this.timeline = timeline;
    this.asOf = asOf;
  }

  /// By slot, the stretches whose fees are due at `asOf`: in advance from where they begin, in
  /// arrears up to where the period ended or everything was settled.
  static Map<Slot, Coverage> asOf(Book book, Timeline timeline, Instant asOf) {
    var expectation = new Expectation(book, timeline, asOf);
    timeline.priced().forEach(expectation::add);
    var covered = new LinkedHashMap<Slot, Coverage>();
    expectation.expected.forEach((slot, stretches) -> covered.put(slot, Coverage.of(stretches)));
    return covered;
  }

  private void add(Priced priced) {
    for (var charging : Charging.under(priced.terms(), book.catalogs())) {
      switch (charging.charge()) {
        case Charge.Recurring recurring -> add(priced, charging, recurring);
        case Charge.Usage usage -> {}
        case Charge.OneTime once -> {}
      }
    }
  }

  private void add(Priced priced, Charging charging, Charge.Recurring recurring) {
    var rate = charging.rate(recurring, priced.terms(), book.account().currency());
    if (rate.unitPrice().isZero() || rate.quantity().isZero()) {
      return;
    }
    var schedule = charging.schedule(priced.terms());
    var from = priced.during().from();
    for (long k = schedule.numberOf(from); begins(schedule.boundary(k), priced); k++) {
      var period = schedule.period(k);
      due(recurring.pay(), period, priced.during())
          .ifPresent(stretch ->
              expected
                  .computeIfAbsent(new Slot(rate, period), slot -> new ArrayList<>())
                  .add(stretch));
    }
  }

  private boolean begins(Instant periodStart, Priced priced) {
    return !periodStart.isAfter(asOf) && periodStart.isBefore(priced.during().to());
  }

  private Optional<Stretch> due(Pay pay, Stretch period, Stretch priced) {
    var served = period.and(priced);
    return switch (pay) {
      case IN_ADVANCE -> served.filter(stretch -> !stretch.from().isAfter(asOf));
      case IN_ARREARS ->
          served.flatMap(stretch -> timeline.dueInArrears(period, asOf).flatMap(stretch::before));
    };
  }
}
