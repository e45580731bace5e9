package dev.midcycle.simulate;

import dev.midcycle.terms.Status;

/// Where a subscription stands: its status, or that a document for it could not be collected.
public enum Standing {
  FUTURE,
  TRIAL,
  ACTIVE,
  PAST_DUE,
  PAUSED,
  CANCELLED;

  static Standing of(Status status, boolean isPastDue) {
    return switch (status) {
      case FUTURE -> FUTURE;
      case TRIAL -> TRIAL;
      case ACTIVE -> isPastDue ? PAST_DUE : ACTIVE;
      case PAUSED -> PAUSED;
      case CANCELLED -> CANCELLED;
    };
  }
}
