package dev.midcycle.catalog;

/// How a fee is divided where its period is cut.
///
/// An example: from 30.00 to 60.00 a month at noon of 16 April.
///
/// ```
/// day      15.00   30.00 for 15 of 30 days, less 15.00: the day of the change is the new plan's
/// second   14.50   29.00 for 1,252,800 of 2,592,000 seconds, less 14.50
/// none     30.00   60.00 for the whole month, less 30.00: of several fees the highest counts
/// ```
public enum Proration {
  /// By local days.
  DAY,
  /// By real seconds.
  SECOND,
  /// Not at all: a fee costs its whole for every period that it touches.
  NONE
}
