package dev.midcycle.time;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.SECONDS;

import java.time.Instant;
import java.time.ZoneId;

/// What a share of a period is measured in.
public sealed interface Ruler {
  ZoneId zone();

  /// Where a change at `instant` takes hold for billing: at the first instant of its local day, or
  /// at once.
  Instant snap(Instant instant);

  /// How long a stretch is, in this ruler's unit.
  long length(Instant from, Instant to);

  default long length(Stretch stretch) {
    return length(stretch.from(), stretch.to());
  }

  /// Local days: one of 23 or 25 hours is a day. The day of a change belongs to what comes after
  /// it.
  record Days(ZoneId zone) implements Ruler {
    @Override
    public Instant snap(Instant instant) {
      return LocalDays.start(instant.atZone(zone).toLocalDate(), zone);
    }

    @Override
    public long length(Instant from, Instant to) {
      return DAYS.between(from.atZone(zone).toLocalDate(), to.atZone(zone).toLocalDate());
    }
  }

  /// Real seconds; parts of a second are cut off.
  record Seconds(ZoneId zone) implements Ruler {
    @Override
    public Instant snap(Instant instant) {
      return instant.truncatedTo(SECONDS);
    }

    @Override
    public long length(Instant from, Instant to) {
      return to.getEpochSecond() - from.getEpochSecond();
    }
  }
}
