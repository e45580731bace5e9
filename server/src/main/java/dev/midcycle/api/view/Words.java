package dev.midcycle.api.view;

import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/// Small spellings of the contract.
final class Words {
  private Words() {}

  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static String day(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate().toString();
  }

  static PeriodView period(Stretch stretch, ZoneId zone) {
    return new PeriodView(day(stretch.from(), zone), day(stretch.to(), zone));
  }
}
