package dev.midcycle.usage;

import dev.midcycle.usage.Receipt.Unknown;
import java.util.UUID;

/// An event that can not be counted yet.
record UnmatchedEvent(UsageEvent event, Unknown what) {
  UUID key() {
    return EventKey.ofUnknown(event.customer(), event.source(), event.id());
  }
}
