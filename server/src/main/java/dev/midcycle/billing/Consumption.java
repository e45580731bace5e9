package dev.midcycle.billing;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Counting;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a subscription has used in its running period.
public final class Consumption {
  private final Book book;
  private final Timeline timeline;
  private final Instant at;

  private Consumption(Book book, Instant at) {
    this.book = book;
    this.timeline = Fold.of(book, at);
    this.at = at;
  }

  /// What `meter` comes to up to and including `at`, before anything is included; nothing where the
  /// subscription has not begun or its catalogue has no such meter.
  public static Decimal of(Book book, MeterKey meter, Instant at) {
    return new Consumption(book, at).of(meter);
  }

  private Decimal of(MeterKey key) {
    var terms = timeline.terms();
    if (terms.isEmpty()) {
      return Decimal.ZERO;
    }
    var catalog = book.catalogs().at(terms.get().plan().version());
    return Optional.ofNullable(catalog.meters().get(key))
        .map(meter -> number(meter, terms.get()))
        .orElse(Decimal.ZERO);
  }

  private Decimal number(Meter meter, Terms terms) {
    var parts = new Counting(meter, Decimal.ZERO).parts(days(meter, period(meter, terms)));
    var sum = parts.upTo(parts.parts().size());
    return parts.under() == 1 ? sum : sum.over(parts.under());
  }

  /// The period of the charge that counts by the meter, or the plan's own.
  private Stretch period(Meter meter, Terms terms) {
    var trial = terms.trialEnd().flatMap(end -> Stretch.between(began(), end));
    return trial.orElseGet(() ->
        Charging.under(terms, book.catalogs()).stream()
            .filter(charging -> counts(charging, meter))
            .findFirst()
            .map(charging -> charging.schedule(terms))
            .orElse(terms.schedule())
            .containing(at));
  }

  private static boolean counts(Charging charging, Meter meter) {
    return charging.charge() instanceof Charge.Usage usage && usage.meter().equals(meter.key());
  }

  private Instant began() {
    return timeline.served().getFirst().from();
  }

  private List<Counting.Day> days(Meter meter, Stretch period) {
    var zone = timeline.ruler().zone();
    var used = book.usage().of(meter.key());
    var levels = Metering.levels(book, timeline, meter);
    var days = new ArrayList<Counting.Day>();
    var last = LocalDate.ofInstant(at, zone);
    for (var day = LocalDate.ofInstant(period.from(), zone);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      var tally =
          Metering.tally(
              used.getOrDefault(day, List.of()), one -> !one.isBefore(began()) && !one.isAfter(at));
      var level = Optional.ofNullable(levels.floorEntry(day)).map(entry -> entry.getValue());
      days.add(new Counting.Day(tally, level.filter(_ -> meter.carryOver())));
    }
    return days;
  }
}
