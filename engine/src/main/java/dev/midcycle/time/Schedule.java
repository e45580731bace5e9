package dev.midcycle.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The billing dates of a subscription: periods of one interval that tile all time, counted from an
/// anchor.
///
/// The anchor's day of the month (1-31) is remembered: 31 Jan, 28 Feb, 31 Mar. A billing date
/// begins at the local time `at`; where the zone skips that time, at the first instant after it.
public record Schedule(Interval interval, LocalDate anchor, int day, LocalTime at, ZoneId zone) {
  public Schedule {
    if (day < 1 || day > 31) {
      throw new IllegalArgumentException("a day of the month is 1 to 31: " + day);
    }
  }

  /// Periods that begin where `start` is: at its local day or, measured in seconds, at its local
  /// time of day.
  public static Schedule from(Instant start, Interval interval, Ruler ruler) {
    var local = start.atZone(ruler.zone());
    var at = ruler instanceof Ruler.Seconds ? local.toLocalTime() : LocalTime.MIDNIGHT;
    return new Schedule(interval, local.toLocalDate(), local.getDayOfMonth(), at, ruler.zone());
  }

  /// The calendar's own periods: from the 1st, from January, from Monday.
  public static Schedule calendar(Instant start, Interval interval, ZoneId zone) {
    var first = interval.calendarStart(start.atZone(zone).toLocalDate());
    return new Schedule(interval, first, first.getDayOfMonth(), LocalTime.MIDNIGHT, zone);
  }

  /// Periods that change on `day` of the month, counted from the month of `start`.
  public static Schedule onDay(int day, Instant start, Interval interval, ZoneId zone) {
    var date = start.atZone(zone).toLocalDate();
    return new Schedule(
        interval,
        date,
        interval.isMonthly() ? day : date.getDayOfMonth(),
        LocalTime.MIDNIGHT,
        zone);
  }

  /// The same anchor, counted in another interval.
  public Schedule every(Interval other) {
    return new Schedule(other, anchor, day, at, zone);
  }

  /// Counted anew from `boundary`, which is one of this schedule's dates. From months to months the
  /// day of the month stays remembered; days and weeks have none to remember.
  public Schedule restartedAt(Instant boundary, Interval other) {
    var date = boundary.atZone(zone).toLocalDate();
    boolean remembered = interval.isMonthly() && other.isMonthly();
    return new Schedule(other, date, remembered ? day : date.getDayOfMonth(), at, zone);
  }

  /// Where period number `count` begins; the anchor's own is 0.
  public Instant boundary(long count) {
    var date = interval.after(anchor, day, count);
    return at.equals(LocalTime.MIDNIGHT)
        ? LocalDays.start(date, zone)
        : date.atTime(at).atZone(zone).toInstant();
  }

  public Stretch period(long count) {
    return new Stretch(boundary(count), boundary(count + 1));
  }

  /// The period that holds `instant`.
  public Stretch containing(Instant instant) {
    return period(numberOf(instant));
  }

  /// The first billing date after `instant`.
  public Instant next(Instant instant) {
    return containing(instant).to();
  }

  public boolean isBoundary(Instant instant) {
    return containing(instant).from().equals(instant);
  }

  /// Whether a billing date lies on this local day.
  public boolean isDate(LocalDate day) {
    var end = LocalDays.start(day.plusDays(1), zone).minusNanos(1);
    return containing(end).from().atZone(zone).toLocalDate().equals(day);
  }

  /// The number of the period that holds `instant`.
  public long numberOf(Instant instant) {
    long count = interval.roughlyBetween(anchor, instant.atZone(zone).toLocalDate()) - 1;
    while (!boundary(count + 1).isAfter(instant)) {
      count++;
    }
    return count;
  }
}
