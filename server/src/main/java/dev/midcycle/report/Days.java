package dev.midcycle.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The days that a report is of, both included.
///
/// @param zone of the books
public record Days(LocalDate from, LocalDate to, ZoneId zone) {
  public Days {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins: " + from + "/" + to);
    }
  }

  /// Where the first begins.
  public Instant begin() {
    return from.atStartOfDay(zone).toInstant();
  }

  /// Where the last ends.
  public Instant end() {
    return to.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
