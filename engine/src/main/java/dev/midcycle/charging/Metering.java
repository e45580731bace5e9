package dev.midcycle.charging;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Counting;
import dev.midcycle.rating.Measure;
import dev.midcycle.rating.Tally;
import dev.midcycle.rating.Tariff;
import dev.midcycle.rating.Used;
import dev.midcycle.terms.Opening;
import dev.midcycle.terms.Priced;
import dev.midcycle.terms.Terms;
import dev.midcycle.terms.Timeline;
import dev.midcycle.time.Interval;
import dev.midcycle.time.LocalDays;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Which usage charge each local day has, from the terms over time. A day has the charge of the
/// last terms of it that have one, and belongs to the period that holds its last instant. What was
/// settled of a day stays where it was settled, as long as the day has the same rate.
public final class Metering {
  private final ChargingInput input;
  private final ZoneId zone;
  private final Set<Chain> asked = new HashSet<>();
  private final Map<Chain, NavigableMap<LocalDate, Day>> chains = new LinkedHashMap<>();

  private Metering(ChargingInput input) {
    this.input = input;
    this.zone = input.ruler().zone();
  }

  /// A usage charge, whichever item carries it as time goes by.
  ///
  /// @param place tells apart the charges of one key that count at the same time
  public record Chain(MeterKey meter, ChargeKey charge, int place) {}

  /// One local day under one charge.
  ///
  /// @param spans when usage counted on this day
  /// @param settled where an end settled the day before it went on at the same rate
  public record Day(
      LocalDate date,
      Rate.Reckoned rate,
      Charge.Usage usage,
      Terms terms,
      List<Stretch> spans,
      Stretch period,
      Optional<Settled> settled) {

    /// That of the charge's prices: its own, or the plan's.
    public Interval interval() {
      return usage.interval().orElse(terms.interval());
    }

    /// In the period, and under the terms, in which it is billed.
    public Day placed() {
      return settled.map(one -> in(one, spans)).orElse(this);
    }

    /// Only what was settled before it went on; empty where nothing was.
    private Optional<Day> onlySettled() {
      return settled.map(
          one -> in(one, spans.stream().filter(span -> !span.to().isAfter(one.upTo())).toList()));
    }

    private Day in(Settled place, List<Stretch> counted) {
      return new Day(date, rate, usage, place.terms(), counted, place.period(), Optional.empty());
    }

    private Instant ends() {
      return spans.getLast().to();
    }

    private boolean counts(Instant at) {
      return spans.stream().anyMatch(span -> span.contains(at));
    }
  }

  /// What was used up to an instant, and the period and the terms in which that was settled.
  record Settled(Instant upTo, Stretch period, Terms terms) {}

  /// By chain, all days up to and including that of `asOf`, in order.
  public static Map<Chain, NavigableMap<LocalDate, Day>> of(ChargingInput input, Instant asOf) {
    var metering = new Metering(input);
    var metered = input.timeline().metered();
    if (input.usage().isLeftOut()) {
      metered.forEach(priced -> metering.ask(priced.terms()));
    }
    metered.forEach(priced -> metering.add(priced, asOf));
    return metering.chains;
  }

  private void add(Priced priced, Instant asOf) {
    under(priced.terms())
        .forEach((chain, charging) -> {
          if (!input.usage().isLeftOut() || asked.contains(chain)) {
            add(chain, priced, charging, (Charge.Usage) charging.charge(), asOf);
          }
        });
  }

  /// Where usage is left out, only chains are looked at of which something costs without any.
  private void ask(Terms terms) {
    under(terms)
        .forEach((chain, charging) -> {
          if (costsUnused((Charge.Usage) charging.charge(), terms)) {
            asked.add(chain);
          }
        });
  }

  /// The usage charges under these terms.
  private Map<Chain, Charging> under(Terms terms) {
    var places = new HashMap<Chain, Integer>();
    var all = new LinkedHashMap<Chain, Charging>();
    for (var charging : Charging.under(terms, input.catalogs())) {
      if (charging.charge() instanceof Charge.Usage usage) {
        var key = new Chain(usage.meter(), usage.key(), 0);
        int place = places.merge(key, 1, Integer::sum);
        all.put(new Chain(usage.meter(), usage.key(), place), charging);
      }
    }
    return all;
  }

  private boolean costsUnused(Charge.Usage usage, Terms terms) {
    var interval = usage.interval().orElse(terms.interval());
    var currency = input.currency();
    var tariff = Tariff.of(usage.model(), interval, currency);
    return usage.minimum().of(interval, currency).isPresent()
        || !tariff.of(new Measure(Decimal.ZERO, 1)).isZero();
  }

  private void add(
      Chain chain, Priced priced, Charging charging, Charge.Usage usage, Instant asOf) {
    var days = chains.computeIfAbsent(chain, key -> new TreeMap<>());
    var schedule = charging.schedule(priced.terms());
    int version = priced.terms().plan().version();
    var rate =
        new Rate.Reckoned(
            charging.item(), usage.key(), version, priced.terms().own().of(usage.key()));
    var during = priced.during();
    var starts = during.from().atZone(zone).toLocalDate();
    var from = LocalDays.start(starts, zone);
    var period = Optional.<Stretch>empty();
    for (var date = starts; from.isBefore(during.to()) && !from.isAfter(asOf); ) {
      var next = LocalDays.start(date.plusDays(1), zone);
      var last = next.minusNanos(1);
      period =
          period.filter(one -> one.contains(last)).or(() -> Optional.of(schedule.containing(last)));
      var spans = during.and(new Stretch(from, next)).stream().toList();
      var day = new Day(date, rate, usage, priced.terms(), spans, period.get(), Optional.empty());
      days.merge(date, day, (before, after) -> goingOn(chain, before, after));
      date = date.plusDays(1);
      from = next;
    }
  }

  /// A day that has other terms from some instant on.
  private Day goingOn(Chain chain, Day before, Day after) {
    var spans = new ArrayList<>(before.spans());
    spans.addAll(after.spans());
    return new Day(
        after.date(),
        after.rate(),
        after.usage(),
        after.terms(),
        List.copyOf(spans),
        after.period(),
        settled(chain, before, after).filter(_ -> isRatedAs(before, after)));
  }

  private Optional<Settled> settled(Chain chain, Day before, Day after) {
    var place = before.placed();
    return input.timeline().settlings().stream().anyMatch(one -> settles(one, chain, before, after))
        ? Optional.of(new Settled(before.ends(), place.period(), place.terms()))
        : before.settled();
  }

  /// Whether it came after `before` and left nothing of the charge to go on.
  private boolean settles(Timeline.Settling settling, Chain chain, Day before, Day after) {
    return !settling.at().isBefore(before.ends())
        && !settling.at().isAfter(after.spans().getFirst().from())
        && settling.after().filter(terms -> under(terms).containsKey(chain)).isEmpty();
  }

  /// The price of one charge depends on the interval, too.
  private boolean isRatedAs(Day before, Day after) {
    return before.rate().equals(after.rate()) && prices(before).equals(prices(after));
  }

  private List<Object> prices(Day day) {
    var usage = day.usage();
    return List.of(
        Tariff.of(usage.model(), day.interval(), input.currency()),
        usage.minimum().of(day.interval(), input.currency()),
        usage.maximum().of(day.interval(), input.currency()));
  }

  /// What of `day` is due: all of it once nothing more is to come, that is when its period is over
  /// or all of it was settled; until then what was settled before it went on.
  static Optional<Day> due(Day day, Timeline timeline, Instant known, Instant asOf) {
    var end = LocalDays.start(day.date().plusDays(1), timeline.ruler().zone());
    boolean over = !day.period().to().isAfter(asOf) && !end.isAfter(known);
    return over || timeline.isSettled(day.ends()) ? Optional.of(day.placed()) : day.onlySettled();
  }

  /// What was used on each of `days`, in order.
  public static List<Counting.Day> counted(ChargingInput input, Meter meter, List<Day> days) {
    var used = input.usage().of(meter.key());
    var levels = meter.carryOver() ? levels(input, meter) : new TreeMap<LocalDate, Decimal>();
    return days.stream()
        .map(day -> {
          var tally = tally(used.getOrDefault(day.date(), List.of()), day::counts);
          var level = Optional.ofNullable(levels.floorEntry(day.date())).map(Map.Entry::getValue);
          return new Counting.Day(tally, level);
        })
        .toList();
  }

  /// The sum of those whose instant counts.
  public static Tally tally(List<Used> used, Predicate<Instant> counts) {
    return used.stream()
        .filter(one -> counts.test(one.at()))
        .map(Used::tally)
        .reduce(Tally.NONE, Tally::plus);
  }

  /// What a meter that carries over stood at at the end of each day on which it moved.
  public static NavigableMap<LocalDate, Decimal> levels(ChargingInput input, Meter meter) {
    var levels = new TreeMap<LocalDate, Decimal>();
    var begins = begins(input);
    var level = Optional.ofNullable(input.usage().levels().get(meter.key()));
    level.ifPresent(before -> levels.put(LocalDate.MIN, before));
    for (var day : input.usage().of(meter.key()).entrySet()) {
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
  private static Instant begins(ChargingInput input) {
    return switch (input.history().opening()) {
      case Opening.Unborn() -> input.timeline().served().getFirst().from();
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
