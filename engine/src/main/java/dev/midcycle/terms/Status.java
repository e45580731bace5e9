package dev.midcycle.terms;

/// Where a subscription stands at an instant.
public enum Status {
  FUTURE,
  TRIAL,
  ACTIVE,
  PAUSED,
  CANCELLED
}
