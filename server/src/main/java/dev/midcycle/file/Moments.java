package dev.midcycle.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/// The dates and times of scenarios. A date alone is the first instant of that local day; a time
/// without a zone is local.
final class Moments {
  private static final Pattern SHAPE =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?");
  private static final Pattern ZONED = Pattern.compile(".*T.*(Z|[+-][0-9]{2}:[0-9]{2})");
  private static final int DATE = 10;
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2199;

  private Moments() {}

  static boolean isShaped(String text) {
    return SHAPE.matcher(text).matches();
  }

  static boolean isDate(String text) {
    return text.length() == DATE;
  }

  /// Empty for what is no date that exists, or one far from any life.
  static Optional<Instant> parse(String text, ZoneId zone) {
    if (!isShaped(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(instant(text, zone)).filter(at -> isNear(at, zone));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Instant instant(String text, ZoneId zone) {
    if (isDate(text)) {
      return LocalDate.parse(text).atStartOfDay(zone).toInstant();
    }
    return ZONED.matcher(text).matches()
        ? OffsetDateTime.parse(text).toInstant()
        : LocalDateTime.parse(text).atZone(zone).toInstant();
  }

  private static boolean isNear(Instant at, ZoneId zone) {
    int year = at.atZone(zone).getYear();
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
