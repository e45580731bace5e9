package dev.midcycle.time;

import static java.util.Comparator.comparingInt;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// How often a fee recurs: every so many months, or every so many days. Weeks are days, quarters
/// and years are months, so the same length is the same interval: `14 days` are `2 weeks`.
///
/// An example: 2 months from 31 December 2026 have the dates 28 February, 30 April, 30 June.
///
/// Sorted by length, where a month counts as 30 days and a year as 365.
///
/// @param months 0 where it is counted in days
/// @param days 0 where it is counted in months
public record Interval(int months, int days) implements Comparable<Interval> {
  public static final Interval DAY = of(1, Unit.DAY);
  public static final Interval WEEK = of(1, Unit.WEEK);
  public static final Interval MONTH = of(1, Unit.MONTH);
  public static final Interval QUARTER = of(1, Unit.QUARTER);
  public static final Interval YEAR = of(1, Unit.YEAR);

  private static final Pattern SHAPE =
      Pattern.compile(
          "day|week|month|quarter|year"
              + "|([1-9][0-9]{0,3}) days?|([1-9][0-9]{0,2}) (week|month|quarter|year)s?");
  private static final Comparator<Interval> BY_LENGTH =
      comparingInt(Interval::length).thenComparingInt(Interval::months);
  private static final int LEAP_CYCLE = 48;

  public Interval {
    if (months < 0 || days < 0 || (months == 0) == (days == 0)) {
      throw new IllegalArgumentException("months or days: " + months + ", " + days);
    }
  }

  public enum Unit {
    DAY(0, 1),
    WEEK(0, 7),
    MONTH(1, 0),
    QUARTER(3, 0),
    YEAR(12, 0);

    private final int months;
    private final int days;

    Unit(int months, int days) {
      this.months = months;
      this.days = days;
    }
  }

  public static Interval of(int count, Unit unit) {
    return new Interval(count * unit.months, count * unit.days);
  }

  /// One that is known to be written as an interval is.
  public static Interval of(String text) {
    return find(text).orElseThrow(() -> new IllegalArgumentException("no interval: " + text));
  }

  /// `month`, `6 months`; empty where it is written in another way.
  public static Optional<Interval> find(String text) {
    if (!SHAPE.matcher(text).matches()) {
      return Optional.empty();
    }
    int space = text.indexOf(' ');
    int count = text.contains(" ") ? Integer.parseInt(text.substring(0, space)) : 1;
    var unit = text.substring(space + 1).replaceFirst("s$", "");
    return Optional.of(of(count, Unit.valueOf(unit.toUpperCase(Locale.ROOT))));
  }

  /// The interval of a period with these dates. Where several have one that long, it is the one in
  /// months.
  public static Interval between(LocalDate from, LocalDate to) {
    int months = (int) (monthsOf(to) - monthsOf(from));
    int day = Math.max(from.getDayOfMonth(), to.getDayOfMonth());
    return isOnDay(day, from) && isOnDay(day, to)
        ? new Interval(months, 0)
        : new Interval(0, Math.toIntExact(to.toEpochDay() - from.toEpochDay()));
  }

  private static boolean isOnDay(int day, LocalDate date) {
    return date.getDayOfMonth() == Math.min(day, date.lengthOfMonth());
  }

  /// What its shortest form counts: half a year is months, a quarter is one.
  public Unit unit() {
    if (!isMonthly()) {
      return days % Unit.WEEK.days == 0 ? Unit.WEEK : Unit.DAY;
    }
    return months % Unit.YEAR.months == 0
        ? Unit.YEAR
        : months == Unit.QUARTER.months ? Unit.QUARTER : Unit.MONTH;
  }

  /// How many of its unit it is.
  public int count() {
    return isMonthly() ? months / unit().months : days / unit().days;
  }

  /// Whether billing dates of this interval fall on a day of the month, and so may be clamped in
  /// short months.
  public boolean isMonthly() {
    return months > 0;
  }

  /// Whether the calendar has periods of it: days, weeks, months, quarters, years.
  public boolean isOfCalendar() {
    return count() == 1;
  }

  /// Of two that count as long as each other, such as a month and 30 days, either is longer.
  public boolean isLongerThan(Interval other) {
    return !equals(other) && length() >= other.length();
  }

  @Override
  public int compareTo(Interval other) {
    return BY_LENGTH.compare(this, other);
  }

  /// In days, on average.
  private int length() {
    return months / 12 * 365 + months % 12 * 30 + days;
  }

  /// How many days its shortest period has.
  public long shortestDays() {
    var before2100 = LocalDate.of(2097, 1, 1);
    return IntStream.range(0, LEAP_CYCLE)
        .mapToObj(before2100::plusMonths)
        .mapToLong(from -> after(from, 1, 1).toEpochDay() - from.toEpochDay())
        .min()
        .orElseThrow();
  }

  /// The date `count` intervals after `anchor`; by months, on `day` of the month or its last day.
  LocalDate after(LocalDate anchor, int day, long count) {
    if (!isMonthly()) {
      return anchor.plusDays(count * days);
    }
    var month = anchor.withDayOfMonth(1).plusMonths(count * months);
    return month.withDayOfMonth(Math.min(day, month.lengthOfMonth()));
  }

  /// A lower bound for the number of intervals between two dates, at most two too small.
  long roughlyBetween(LocalDate from, LocalDate to) {
    return isMonthly()
        ? Math.floorDiv(monthsOf(to) - monthsOf(from), months) - 1
        : Math.floorDiv(to.toEpochDay() - from.toEpochDay(), days);
  }

  /// The start of the calendar's own period that holds `date`: the 1st, the quarter's or year's
  /// first day, Monday.
  ///
  /// @throws IllegalArgumentException for one that the calendar has no periods of
  public LocalDate calendarStart(LocalDate date) {
    if (!isOfCalendar()) {
      throw new IllegalArgumentException("the calendar has no periods of " + this);
    }
    return switch (unit()) {
      case DAY -> date;
      case WEEK -> date.minusDays(date.getDayOfWeek().getValue() - 1L);
      case MONTH -> date.withDayOfMonth(1);
      case QUARTER -> date.withDayOfMonth(1).withMonth((date.getMonthValue() - 1) / 3 * 3 + 1);
      case YEAR -> date.withDayOfYear(1);
    };
  }

  private static long monthsOf(LocalDate date) {
    return date.getYear() * 12L + date.getMonthValue();
  }

  /// The shortest form: `2 weeks`, `quarter`, `6 months`.
  @Override
  public String toString() {
    var unit = unit().name().toLowerCase(Locale.ROOT);
    return count() == 1 ? unit : count() + " " + unit + "s";
  }
}
