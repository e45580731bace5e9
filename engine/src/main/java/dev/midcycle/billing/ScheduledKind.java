package dev.midcycle.billing;

/// What may be waiting for its time, and be taken back by its kind.
public enum ScheduledKind {
  CANCEL,
  PAUSE,
  /// Another plan or interval.
  PLAN,
  QUANTITY,
  ADDON,
  BILLING_DATE,
  /// Prices that are agreed.
  OVERRIDE
}
