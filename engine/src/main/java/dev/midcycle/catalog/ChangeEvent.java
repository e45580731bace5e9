package dev.midcycle.catalog;

/// What kind of change it is; a change of plan and interval in one step is one event.
public enum ChangeEvent {
  UPGRADE,
  DOWNGRADE,
  LONGER_INTERVAL,
  SHORTER_INTERVAL,
  QUANTITY_UP,
  QUANTITY_DOWN,
  ADDON_ADDED,
  ADDON_REMOVED,
  CANCEL;

  /// Whether a term holds a customer back from it until its end.
  public boolean isBound() {
    return switch (this) {
      case DOWNGRADE, SHORTER_INTERVAL, CANCEL -> true;
      case UPGRADE, LONGER_INTERVAL, QUANTITY_UP, QUANTITY_DOWN, ADDON_ADDED, ADDON_REMOVED ->
          false;
    };
  }
}
