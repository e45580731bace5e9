package dev.midcycle.outbox;

/// How a subscription has moved.
public enum Move {
  CREATED(EventKind.SUBSCRIPTION_CREATED),
  CHANGED(EventKind.SUBSCRIPTION_CHANGED),
  ENDED(EventKind.SUBSCRIPTION_ENDED),
  PAUSED(EventKind.SUBSCRIPTION_PAUSED),
  REACTIVATED(EventKind.SUBSCRIPTION_REACTIVATED),
  RESUMED(EventKind.SUBSCRIPTION_RESUMED),
  STARTED(EventKind.SUBSCRIPTION_STARTED),
  TRIAL_BEGAN(EventKind.SUBSCRIPTION_TRIAL_BEGAN),
  TRIAL_ENDED(EventKind.SUBSCRIPTION_TRIAL_ENDED);

  private final EventKind kind;

  Move(EventKind kind) {
    this.kind = kind;
  }

  EventKind kind() {
    return kind;
  }
}
