package dev.midcycle.usagestatement;

import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.charging.ChargingInput;
import dev.midcycle.charging.Metering;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Counting;
import dev.midcycle.rating.Tally;
import dev.midcycle.rating.Usage;
import dev.midcycle.rating.Used;
import dev.midcycle.time.LocalDays;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The days to come of the running periods, taken to be like the last ones that were whole. A meter
/// that carries over stays at its level.
public final class Outlook {
  /// A week, so that each day of it has its like.
  private static final int DAYS = 7;

  private final Instant now;
  private final Instant end;
  private final ZoneId zone;
  private final Map<MeterKey, Past> pasts;

  private Outlook(Instant now, Instant end, ZoneId zone, Map<MeterKey, Past> pasts) {
    this.now = now;
    this.end = end;
    this.zone = zone;
    this.pasts = Map.copyOf(pasts);
  }

  public enum Guess {
    /// Each day to come is like the quietest of the last ones.
    LOW,
    /// They repeat the last ones in their order.
    LIKELY,
    /// Each is like the busiest.
    HIGH
  }

  /// The last whole days of one meter, in order.
  private record Past(
      Meter meter, List<Counting.Day> days, Counting.Day quietest, Counting.Day busiest) {
    static Past of(Meter meter, List<Counting.Day> days) {
      var byNumber = Comparator.<Counting.Day, Decimal>comparing(day -> number(meter, day));
      return new Past(
          meter,
          days,
          days.stream().min(byNumber).orElseThrow(),
          days.stream().max(byNumber).orElseThrow());
    }

    private Counting.Day on(int ahead, Guess guess) {
      return switch (guess) {
        case LOW -> quietest;
        case LIKELY -> days.get(ahead % days.size());
        case HIGH -> busiest;
      };
    }

    boolean isSteady() {
      return meter.carryOver() || days.stream().allMatch(quietest::equals);
    }

    private static Decimal number(Meter meter, Counting.Day day) {
      return new Counting(meter, Decimal.ZERO).parts(List.of(day)).upTo(1);
    }

    /// Today goes on: it has what it has, or what a day like it had in all.
    private Tally today(Tally soFar, Guess guess) {
      var like = on(0, guess);
      var now = new Counting.Day(soFar, Optional.empty());
      boolean more = number(meter, like).compareTo(number(meter, now)) > 0;
      return more ? like.tally() : soFar;
    }
  }

  /// Empty before the first whole day, and where nothing is measured.
  ///
  /// @param input reach back beyond the running periods
  public static Optional<Outlook> of(ChargingInput input) {
    var zone = input.ruler().zone();
    var now = input.known();
    var today = LocalDate.ofInstant(now, zone);
    var pasts = new LinkedHashMap<MeterKey, Past>();
    var end = now;
    for (var days : Metering.of(input, now).values()) {
      var current = Optional.ofNullable(days.get(today));
      var last = days.headMap(today, false).values().stream().toList();
      if (current.isPresent() && !last.isEmpty()) {
        var meter = input.meter(current.get());
        var reference = last.subList(Math.max(0, last.size() - DAYS), last.size());
        pasts.put(meter.key(), Past.of(meter, Metering.counted(input, meter, reference)));
        end = Stretch.later(end, current.get().period().to());
      }
    }
    return pasts.isEmpty() ? Optional.empty() : Optional.of(new Outlook(now, end, zone, pasts));
  }

  /// How many days it is taken from, at most a week.
  public int days() {
    return pasts.values().stream().mapToInt(past -> past.days().size()).max().orElseThrow();
  }

  /// Whether every guess is the same: the last days were, or a meter stays at its level.
  public boolean isSteady() {
    return pasts.values().stream().allMatch(Past::isSteady);
  }

  /// The last instant that it looks ahead to.
  public Instant until() {
    return end.minusNanos(1);
  }

  /// What was used, with what the days to come may bring.
  public Usage with(Guess guess, Usage usage) {
    var all = new HashMap<>(usage.days());
    pasts.forEach((key, past) -> {
      if (!past.meter().carryOver()) {
        all.put(key, extended(usage.of(key), past, guess));
      }
    });
    return new Usage(all, usage.levels());
  }

  private NavigableMap<LocalDate, List<Used>> extended(
      NavigableMap<LocalDate, List<Used>> days, Past past, Guess guess) {
    var more = new TreeMap<>(days);
    var today = LocalDate.ofInstant(now, zone);
    var soFar = Metering.tally(days.getOrDefault(today, List.of()), at -> !at.isAfter(now));
    more.put(today, List.of(new Used(now, past.today(soFar, guess))));
    for (var day = today.plusDays(1);
        LocalDays.start(day, zone).isBefore(end);
        day = day.plusDays(1)) {
      var like = past.on((int) ChronoUnit.DAYS.between(today, day), guess);
      more.put(day, List.of(new Used(LocalDays.start(day, zone), like.tally())));
    }
    return more;
  }
}
