package dev.midcycle.usagestatement;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.charging.Charging;
import dev.midcycle.charging.ChargingInput;
import dev.midcycle.charging.Metering;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Counting;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Opening;
import dev.midcycle.terms.Terms;
import dev.midcycle.terms.Timeline;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// What a subscription has used in its running period.
public final class Consumption {
  private final ChargingInput input;
  private final Timeline timeline;

  private Consumption(ChargingInput input) {
    this.input = input;
    this.timeline = input.timeline();
  }

  /// What `meter` comes to by then, before anything is included; nothing where the subscription has
  /// not begun or its catalogue has no such meter.
  public static Decimal of(ChargingInput input, MeterKey meter) {
    return new Consumption(input).of(meter);
  }

  /// The same of the period that it would run in if it were billed by another interval.
  public static Decimal of(ChargingInput input, MeterKey meter, Interval interval) {
    return new Consumption(input).of(meter, interval);
  }

  /// What one usage charge has counted in its running period.
  ///
  /// @param used before anything is included
  /// @param billable what is beyond that which is included
  /// @param days each day so far, and the number it has
  public record Running(
      Item item,
      Charge.Usage charge,
      Meter meter,
      Stretch period,
      Decimal used,
      Decimal billable,
      NavigableMap<LocalDate, Decimal> days) {}

  /// By then, for each usage charge in force; none before the beginning.
  public static List<Running> running(ChargingInput input) {
    return new Consumption(input).running();
  }

  private List<Running> running() {
    return timeline.terms().stream()
        .flatMap(terms ->
            Charging.under(terms, input.catalogs()).stream()
                .filter(charging -> charging.charge() instanceof Charge.Usage)
                .map(charging -> running(terms, charging, (Charge.Usage) charging.charge())))
        .toList();
  }

  private Running running(Terms terms, Charging charging, Charge.Usage charge) {
    var meter = input.catalogs().at(terms.plan().version()).meter(charge.meter());
    var period =
        inTrial(terms)
            .orElseGet(() -> terms.lasting(charging.schedule(terms).containing(input.known())));
    var days = days(meter, period);
    var all = new Counting(meter, Decimal.ZERO);
    var numbers = new TreeMap<LocalDate, Decimal>();
    var first = LocalDate.ofInstant(period.from(), timeline.ruler().zone());
    for (int day = 0; day < days.size(); day++) {
      numbers.put(first.plusDays(day), all.number(days.get(day)));
    }
    var billable = sum(new Counting(meter, charge.included()), days);
    return new Running(charging.item(), charge, meter, period, sum(all, days), billable, numbers);
  }

  private static Decimal sum(Counting counting, List<Counting.Day> days) {
    return counting.parts(days).quantity();
  }

  private Decimal of(MeterKey key) {
    var terms = timeline.terms();
    if (terms.isEmpty()) {
      return Decimal.ZERO;
    }
    var catalog = input.catalogs().at(terms.get().plan().version());
    return Optional.ofNullable(catalog.knownMeters().get(key))
        .map(meter -> number(meter, terms.get()))
        .orElse(Decimal.ZERO);
  }

  private Decimal of(MeterKey key, Interval interval) {
    var terms = timeline.terms();
    if (terms.isEmpty() || terms.get().interval().equals(interval)) {
      return of(key);
    }
    var schedule = terms.get().schedule().every(interval);
    var period =
        inTrial(terms.get())
            .orElseGet(() -> terms.get().lasting(schedule.containing(input.known())));
    var catalog = input.catalogs().at(terms.get().plan().version());
    return Optional.ofNullable(catalog.knownMeters().get(key))
        .map(meter -> sum(new Counting(meter, Decimal.ZERO), days(meter, period)))
        .orElse(Decimal.ZERO);
  }

  private Decimal number(Meter meter, Terms terms) {
    return sum(new Counting(meter, Decimal.ZERO), days(meter, period(meter, terms)));
  }

  /// The period of the charge that counts by the meter, or the plan's own.
  private Stretch period(Meter meter, Terms terms) {
    return inTrial(terms)
        .orElseGet(() ->
            terms.lasting(
                Charging.under(terms, input.catalogs()).stream()
                    .filter(charging -> counts(charging, meter))
                    .findFirst()
                    .map(charging -> charging.schedule(terms))
                    .orElse(terms.schedule())
                    .containing(input.known())));
  }

  private Optional<Stretch> inTrial(Terms terms) {
    var start = timeline.served().getFirst().from();
    return terms.trialEnd().flatMap(end -> Stretch.between(start, end));
  }

  private static boolean counts(Charging charging, Meter meter) {
    return charging.charge() instanceof Charge.Usage usage && usage.meter().equals(meter.key());
  }

  /// To the instant: what was used earlier on that day was not used under it.
  private Instant began() {
    return switch (input.history().opening()) {
      case Opening.Unborn() -> input.history().standing().getFirst().at();
      case Opening.Checkpoint _ -> Instant.MIN;
    };
  }

  private List<Counting.Day> days(Meter meter, Stretch period) {
    var zone = timeline.ruler().zone();
    var used = input.usage().of(meter.key());
    var levels = Metering.levels(input, meter);
    var days = new ArrayList<Counting.Day>();
    var last = LocalDate.ofInstant(input.known(), zone);
    for (var day = LocalDate.ofInstant(period.from(), zone);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      var tally =
          Metering.tally(
              used.getOrDefault(day, List.of()),
              one -> !one.isBefore(began()) && !one.isAfter(input.known()));
      var level = Optional.ofNullable(levels.floorEntry(day)).map(entry -> entry.getValue());
      days.add(new Counting.Day(tally, level.filter(_ -> meter.carryOver())));
    }
    return days;
  }
}
