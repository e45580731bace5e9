package dev.midcycle.catalog;

/// When a recurring fee is due.
///
/// An example: 30.00 a month from 1 April, ended on 11 May.
///
/// ```
/// in advance   1 April 30.00   1 May 30.00   11 May -20.32, the unused 21 of 31 days
/// in arrears                   1 May 30.00   11 May   9.68, for 10 of 31 days
/// ```
public enum Pay {
  /// At the beginning of its period.
  IN_ADVANCE,
  /// At the end of its period, or of the service in it.
  IN_ARREARS
}
