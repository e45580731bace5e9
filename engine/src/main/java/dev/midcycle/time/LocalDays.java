package dev.midcycle.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Where local days begin. The rules of a zone are dear to ask, and bills ask for the same days
/// over and over: of each zone the last answers are kept.
public final class LocalDays {
  private static final int KEPT = 512;
  private static final Map<ZoneId, LocalDays> ZONES = new ConcurrentHashMap<>();

  private final ZoneId zone;

  /// Each in its own place, whichever thread puts it there: no answer ever changes.
  private final Beginning[] beginnings = new Beginning[KEPT];

  private record Beginning(long day, Instant at) {}

  private LocalDays(ZoneId zone) {
    this.zone = zone;
    Arrays.fill(beginnings, new Beginning(Long.MIN_VALUE, Instant.MIN));
  }

  /// The first instant of a day; where the zone skips midnight, the first after it.
  public static Instant start(LocalDate day, ZoneId zone) {
    return ZONES.computeIfAbsent(zone, LocalDays::new).start(day);
  }

  private Instant start(LocalDate day) {
    long number = day.toEpochDay();
    int place = Math.floorMod(number, KEPT);
    var kept = beginnings[place];
    if (kept.day == number) {
      return kept.at;
    }
    var at = day.atStartOfDay(zone).toInstant();
    beginnings[place] = new Beginning(number, at);
    return at;
  }
}
