package dev.midcycle.time;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// So many days, weeks, months or years on the calendar: `3 months`.
public record Span(int count, Unit unit) {
  private static final Pattern SHAPE = Pattern.compile("([1-9][0-9]{0,3}) (day|week|month|year)s?");

  public Span {
    if (count < 1) {
      throw new IllegalArgumentException("a span is at least one " + unit + ": " + count);
    }
  }

  public enum Unit {
    DAY(ChronoUnit.DAYS),
    WEEK(ChronoUnit.WEEKS),
    MONTH(ChronoUnit.MONTHS),
    YEAR(ChronoUnit.YEARS);

    private final ChronoUnit unit;

    Unit(ChronoUnit unit) {
      this.unit = unit;
    }
  }

  /// Empty where it is written in another way.
  public static Optional<Span> parse(String text) {
    var match = SHAPE.matcher(text);
    return match.matches()
        ? Optional.of(
            new Span(
                Integer.parseInt(match.group(1)),
                Unit.valueOf(match.group(2).toUpperCase(Locale.ROOT))))
        : Optional.empty();
  }

  /// How many periods of an interval it is; empty where they do not fill it.
  public Optional<Integer> periods(Interval interval) {
    int length = interval.isMonthly() ? months() : days();
    int each = interval.isMonthly() ? interval.months() : interval.days();
    return Optional.of(length / each).filter(number -> number > 0 && number * each == length);
  }

  private int months() {
    return switch (unit) {
      case MONTH -> count;
      case YEAR -> 12 * count;
      case DAY, WEEK -> 0;
    };
  }

  private int days() {
    return switch (unit) {
      case DAY -> count;
      case WEEK -> 7 * count;
      case MONTH, YEAR -> 0;
    };
  }

  /// At the same local time; a day of the month that is missing is the last one.
  public Instant after(Instant start, ZoneId zone) {
    return start.atZone(zone).plus(count, unit.unit).toInstant();
  }

  @Override
  public String toString() {
    return count + " " + unit.name().toLowerCase(Locale.ROOT) + (count == 1 ? "" : "s");
  }
}
