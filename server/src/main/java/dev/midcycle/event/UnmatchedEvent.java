package dev.midcycle.event;

import dev.midcycle.event.EventResult.Unknown;
import dev.midcycle.usage.EventKey;
import java.util.UUID;

/// An event that can not be counted yet.
record UnmatchedEvent(UsageEvent event, Unknown what) {
  UUID key() {
    return EventKey.ofUnknown(event.customer(), event.source(), event.id());
  }
}
