package dev.midcycle.usagestatement;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.charging.Charging;
import dev.midcycle.charging.ChargingInput;
import dev.midcycle.charging.Metering;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.Tally;
import dev.midcycle.rating.Usage;
import dev.midcycle.rating.Used;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Interval;
import dev.midcycle.time.LocalDays;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The last days that were whole, and what a period of days like them costs at any terms: also at
/// those of a plan that nobody is on yet, and where the plan in force charges for none of it.
public final class Recent {
  /// A week, so that each day of it has its like.
  private static final int DAYS = 7;

  private final SoFar known;
  private final LocalDate first;
  private final int days;

  private Recent(SoFar known, LocalDate first, int days) {
    this.known = known;
    this.first = first;
    this.days = days;
  }

  /// What a whole period of the charges comes to, before discounts and tax.
  public record Cost(Money amount, Interval interval) {}

  /// Of the period that runs: no earlier days are known. Empty where nothing was used on them.
  ///
  /// @param running the terms in force
  public static Optional<Recent> of(SoFar known, Terms running) {
    var today = LocalDate.ofInstant(known.now(), known.zone());
    var whole = firstWhole(begin(known, running), known.zone());
    var first = whole.isBefore(today.minusDays(DAYS)) ? today.minusDays(DAYS) : whole;
    boolean isUsed =
        first.isBefore(today)
            && known.usage().days().values().stream()
                .anyMatch(used -> !used.subMap(first, today).isEmpty());
    return isUsed ? Optional.of(new Recent(known, first, lasting(first, today))) : Optional.empty();
  }

  /// Of the plan's period, or the shortest that something measured has.
  private static Instant begin(SoFar known, Terms running) {
    return Charging.under(running, known.catalogs()).stream()
        .filter(one -> one.charge() instanceof Charge.Usage)
        .map(one -> running.lasting(one.schedule(running).containing(known.now())).from())
        .reduce(running.periodAt(known.now()).from(), Stretch::later);
  }

  private static LocalDate firstWhole(Instant begin, ZoneId zone) {
    var day = LocalDate.ofInstant(begin, zone);
    return LocalDays.start(day, zone).equals(begin) ? day : day.plusDays(1);
  }

  private static int lasting(LocalDate first, LocalDate today) {
    return Math.toIntExact(today.toEpochDay() - first.toEpochDay());
  }

  /// How many days it is taken from, at most a week.
  public int days() {
    return days;
  }

  /// What days like these cost under some terms, by these meters; nothing where none of them is
  /// charged for. Empty where the charges have periods of several lengths.
  public Optional<Cost> under(Terms terms, Set<MeterKey> meters) {
    var charges = charges(terms, meters);
    var intervals = charges.stream().map(one -> one.schedule(terms).interval()).distinct().toList();
    if (intervals.size() > 1) {
      return Optional.empty();
    }
    var none = Money.zero(known.profile().currency());
    var interval = intervals.isEmpty() ? terms.interval() : intervals.getFirst();
    return Optional.of(
        new Cost(
            charges.stream()
                .findFirst()
                .map(one -> one.schedule(terms))
                .map(schedule -> schedule.containing(schedule.next(known.now())))
                .map(period -> cost(terms, meters, period))
                .orElse(none),
            interval));
  }

  private List<Charging> charges(Terms terms, Set<MeterKey> meters) {
    return Charging.under(terms, known.catalogs()).stream()
        .filter(
            one -> one.charge() instanceof Charge.Usage metered && meters.contains(metered.meter()))
        .toList();
  }

  private Money cost(Terms terms, Set<MeterKey> meters, Stretch period) {
    var end = period.to().minusNanos(1);
    var history = known.only(terms, period.from());
    var input = ChargingInput.at(end, history, like(terms, period), List.of());
    return Spendings.of(input, LocalDate.ofInstant(period.from(), known.zone())).stream()
        .filter(one -> meters.contains(one.meter().key()))
        .map(Spending::amount)
        .reduce(Money.zero(known.profile().currency()), Money::plus);
  }

  /// The days of the period, one after the other like the last ones; a meter that carries over
  /// stays at its level.
  private Usage like(Terms terms, Stretch period) {
    var all = new HashMap<MeterKey, NavigableMap<LocalDate, List<Used>>>();
    var levels = new HashMap<MeterKey, Decimal>();
    known
        .usage()
        .days()
        .forEach((meter, used) -> {
          var carried = level(terms, meter);
          carried.ifPresent(level -> levels.put(meter, level));
          if (carried.isEmpty()) {
            all.put(meter, repeated(used, period));
          }
        });
    known.usage().levels().forEach(levels::putIfAbsent);
    return new Usage(all, levels);
  }

  /// What a meter that carries over stands at.
  private Optional<Decimal> level(Terms terms, MeterKey meter) {
    return Optional.ofNullable(known.catalogs().at(terms.plan().version()).knownMeters().get(meter))
        .filter(Meter::carryOver)
        .flatMap(one -> Optional.ofNullable(Metering.levels(known.under(terms), one).lastEntry()))
        .map(Map.Entry::getValue);
  }

  private NavigableMap<LocalDate, List<Used>> repeated(
      NavigableMap<LocalDate, List<Used>> used, Stretch period) {
    var zone = known.zone();
    var begins = LocalDate.ofInstant(period.from(), zone);
    var ends = LocalDate.ofInstant(period.to().minusNanos(1), zone);
    var all = new TreeMap<LocalDate, List<Used>>();
    Stream.iterate(begins, day -> !day.isAfter(ends), day -> day.plusDays(1))
        .forEach(day -> {
          var like = first.plusDays((day.toEpochDay() - begins.toEpochDay()) % days);
          var tally = Metering.tally(used.getOrDefault(like, List.of()), _ -> true);
          if (!tally.equals(Tally.NONE)) {
            var at = Stretch.later(period.from(), LocalDays.start(day, zone));
            all.put(day, List.of(new Used(at, tally)));
          }
        });
    return all;
  }
}
