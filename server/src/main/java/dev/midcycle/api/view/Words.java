package dev.midcycle.api.view;

import dev.midcycle.time.Interval;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/// Small spellings of the contract.
public final class Words {
  private Words() {}

  public static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  public static String code(Interval interval) {
    return interval.toString();
  }

  public static String day(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate().toString();
  }

  public static PeriodView period(Stretch stretch, ZoneId zone) {
    return new PeriodView(day(stretch.from(), zone), day(stretch.to(), zone));
  }

  /// The local day on which what ends at the instant still was.
  public static String dayUntil(Instant end, ZoneId zone) {
    return day(end.minusNanos(1), zone);
  }
}
