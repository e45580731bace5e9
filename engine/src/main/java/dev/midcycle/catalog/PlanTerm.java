package dev.midcycle.catalog;

import dev.midcycle.time.Span;

/// For how long a plan binds whoever takes it, and what comes after that.
public record PlanTerm(Span length, Then then) {

  /// What comes at a term's end. An example: twelve months from 1 April 2026.
  ///
  /// ```
  /// renew       the next twelve months begin on 1 April 2027
  /// evergreen   it goes on from 1 April 2027, and no term runs
  /// end         the subscription ends on 1 April 2027
  /// ```
  public enum Then {
    RENEW,
    EVERGREEN,
    END
  }
}
