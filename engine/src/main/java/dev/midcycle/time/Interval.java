package dev.midcycle.time;

import java.time.LocalDate;

/// How often a fee recurs.
public enum Interval {
  DAY(0, 1),
  WEEK(0, 7),
  MONTH(1, 0),
  QUARTER(3, 0),
  YEAR(12, 0);

  private final int months;
  private final int days;

  Interval(int months, int days) {
    this.months = months;
    this.days = days;
  }

  /// Whether billing dates of this interval fall on a day of the month, and so may be clamped in
  /// short months.
  public boolean isMonthly() {
    return months > 0;
  }

  public boolean isLongerThan(Interval other) {
    return compareTo(other) > 0;
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
  public LocalDate calendarStart(LocalDate date) {
    return switch (this) {
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
}
