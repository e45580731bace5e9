package dev.midcycle.due;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Counting;
import dev.midcycle.rating.Tally;
import dev.midcycle.rating.Used;
import dev.midcycle.terms.Opening;
import dev.midcycle.terms.Priced;
import dev.midcycle.terms.Terms;
import dev.midcycle.terms.Timeline;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Which usage charge each local day has, from the terms over time. A day has the charge of the
/// last terms of it that have one, and belongs to the period that holds its last instant.
public final class Metering {
  private final Grounds grounds;
  private final ZoneId zone;
  private final Map<Chain, NavigableMap<LocalDate, Day>> chains = new LinkedHashMap<>();

  private Metering(Grounds grounds) {
    this.grounds = grounds;
    this.zone = grounds.ruler().zone();
  }

  /// A usage charge, whichever item carries it as time goes by.
  ///
  /// @param place tells apart the charges of one key that count at the same time
  record Chain(MeterKey meter, ChargeKey charge, int place) {}

  /// One local day under one charge.
  ///
  /// @param spans when usage counted on this day
  record Day(
      LocalDate date,
      Rate.Reckoned rate,
      Charge.Usage usage,
      Terms terms,
      List<Stretch> spans,
      Stretch period) {

    /// That of the charge's prices: its own, or the plan's.
    Interval interval() {
      return usage.interval().orElse(terms.interval());
    }

    private boolean counts(Instant at) {
      return spans.stream().anyMatch(span -> span.contains(at));
    }
  }

  /// By chain, all days up to and including that of `asOf`, in order.
  static Map<Chain, NavigableMap<LocalDate, Day>> of(Grounds grounds, Instant asOf) {
    var metering = new Metering(grounds);
    grounds.timeline().metered().forEach(priced -> metering.add(priced, asOf));
    return metering.chains;
  }

  private void add(Priced priced, Instant asOf) {
    var places = new HashMap<Chain, Integer>();
    for (var charging : Charging.under(priced.terms(), grounds.catalogs())) {
      if (charging.charge() instanceof Charge.Usage usage) {
        var key = new Chain(usage.meter(), usage.key(), 0);
        int place = places.merge(key, 1, Integer::sum);
        add(new Chain(usage.meter(), usage.key(), place), priced, charging, usage, asOf);
      }
    }
  }

  private void add(
      Chain chain, Priced priced, Charging charging, Charge.Usage usage, Instant asOf) {
    var days = chains.computeIfAbsent(chain, key -> new TreeMap<>());
    var schedule = charging.schedule(priced.terms());
    int version = priced.terms().plan().version();
    var rate = new Rate.Reckoned(charging.item(), usage.key(), version);
    var during = priced.during();
    var starts = during.from().atZone(zone).toLocalDate();
    var from = starts.atStartOfDay(zone).toInstant();
    var period = Optional.<Stretch>empty();
    for (var date = starts; from.isBefore(during.to()) && !from.isAfter(asOf); ) {
      var next = date.plusDays(1).atStartOfDay(zone).toInstant();
      var last = next.minusNanos(1);
      period =
          period.filter(one -> one.contains(last)).or(() -> Optional.of(schedule.containing(last)));
      var span = during.and(new Stretch(from, next));
      var spans =
          new ArrayList<>(Optional.ofNullable(days.get(date)).map(Day::spans).orElse(List.of()));
      span.ifPresent(spans::add);
      days.put(date, new Day(date, rate, usage, priced.terms(), List.copyOf(spans), period.get()));
      date = date.plusDays(1);
      from = next;
    }
  }

  /// Whether nothing more of `day` is to come: its period is over, or all of it was settled.
  static boolean isClosed(Day day, Timeline timeline, Instant known, Instant asOf) {
    var end = day.date().plusDays(1).atStartOfDay(timeline.ruler().zone()).toInstant();
    boolean over = !day.period().to().isAfter(asOf) && !end.isAfter(known);
    return over || timeline.isSettled(day.spans().getLast().to());
  }

  /// What was used on each of `days`, in order.
  static List<Counting.Day> counted(Grounds grounds, Meter meter, List<Day> days) {
    var used = grounds.usage().of(meter.key());
    var levels = meter.carryOver() ? levels(grounds, meter) : new TreeMap<LocalDate, Decimal>();
    return days.stream()
        .map(day -> {
          var tally = tally(used.getOrDefault(day.date(), List.of()), day::counts);
          var level = Optional.ofNullable(levels.floorEntry(day.date())).map(Map.Entry::getValue);
          return new Counting.Day(tally, level);
        })
        .toList();
  }

  /// The sum of those whose instant counts.
  static Tally tally(List<Used> used, Predicate<Instant> counts) {
    return used.stream()
        .filter(one -> counts.test(one.at()))
        .map(Used::tally)
        .reduce(Tally.NONE, Tally::plus);
  }

  /// What a meter that carries over stood at at the end of each day on which it moved.
  public static NavigableMap<LocalDate, Decimal> levels(Grounds grounds, Meter meter) {
    var levels = new TreeMap<LocalDate, Decimal>();
    var begins = begins(grounds);
    var level = Optional.ofNullable(grounds.usage().levels().get(meter.key()));
    level.ifPresent(before -> levels.put(LocalDate.MIN, before));
    for (var day : grounds.usage().of(meter.key()).entrySet()) {
      for (var one : day.getValue()) {
        if (!one.at().isBefore(begins)) {
          level = after(meter, level, one.tally());
        }
      }
      level.ifPresent(value -> levels.put(day.getKey(), value));
    }
    return levels;
  }

  /// The level starts with the subscription; from a checkpoint on, all that is known counts.
  private static Instant begins(Grounds grounds) {
    return switch (grounds.history().opening()) {
      case Opening.Unborn() -> grounds.timeline().served().getFirst().from();
      case Opening.Checkpoint checkpoint -> Instant.MIN;
    };
  }

  private static Optional<Decimal> after(Meter meter, Optional<Decimal> level, Tally tally) {
    return switch (meter.aggregation()) {
      case SUM -> Optional.of(level.orElse(Decimal.ZERO).plus(tally.sum()));
      case COUNT -> Optional.of(level.orElse(Decimal.ZERO).plus(Decimal.of(tally.count())));
      case MAX, MIN, AVG, LATEST, UNIQUE_COUNT ->
          tally.latest().map(Tally.Seen::value).or(() -> level);
    };
  }
}
