package dev.midcycle.api.event;

import dev.midcycle.event.UsageEvent;
import dev.midcycle.id.SubscriptionId;

/// One event of a body: what it tells, or what is wrong with it.
sealed interface EventReading {
  record Told(UsageEvent event) implements EventReading {}

  /// Of a subscription that the merchant calls by an id of its own.
  ///
  /// @param event without the subscription
  record Named(UsageEvent event, String externalId) implements EventReading {
    Told as(SubscriptionId subscription) {
      return new Told(event.of(subscription));
    }
  }

  record Wrong(String reason) implements EventReading {}
}
