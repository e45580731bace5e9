package dev.midcycle.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// Where billing dates are to lie from some day on.
public sealed interface BillingDate {

  /// On a day of the month, 1 to 31: the 31st is the last day of a shorter month. Years and
  /// quarters are counted from the month in which they begin to hold, and weeks go through the day
  /// in that month.
  record OnDay(int day) implements BillingDate {
    public OnDay {
      if (day < 1 || day > 31) {
        throw new IllegalArgumentException("a day of the month is 1 to 31: " + day);
      }
    }
  }

  /// So that this date is one of them, or would be.
  record Through(LocalDate date) implements BillingDate {}

  /// The billing dates by which a stretch is served that begins at `start`: at local midnight, the
  /// first after `start` ends the stretch.
  default Schedule schedule(Instant start, Interval interval, ZoneId zone) {
    return switch (this) {
      case OnDay(int day) ->
          new Schedule(interval, inMonthOf(start, day, zone), day, LocalTime.MIDNIGHT, zone);
      case Through(var date) ->
          new Schedule(interval, date, date.getDayOfMonth(), LocalTime.MIDNIGHT, zone);
    };
  }

  /// Whether `old`, if it went on at `start`, would have this date already, at whatever time of
  /// day.
  default boolean isThatOf(Schedule old, Instant start) {
    return switch (this) {
      case OnDay(int day) ->
          old.interval().isMonthly()
              ? old.day() == day
              : old.isDate(inMonthOf(start, day, old.zone()));
      case Through(var date) ->
          old.isDate(date) && (!old.interval().isMonthly() || old.day() == date.getDayOfMonth());
    };
  }

  private static LocalDate inMonthOf(Instant start, int day, ZoneId zone) {
    var date = start.atZone(zone).toLocalDate();
    return date.withDayOfMonth(Math.min(day, date.lengthOfMonth()));
  }
}
