package dev.midcycle.api;

import dev.midcycle.usage.UsageEvent;

/// One event of a body: what it tells, or what is wrong with it.
sealed interface EventReading {
  record Told(UsageEvent event) implements EventReading {}

  record Wrong(String reason) implements EventReading {}
}
