package dev.midcycle.event;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.rating.Event;
import java.util.Optional;

/// Something that a customer used, as a merchant's system reports it.
///
/// @param customer our id or the merchant's own
/// @param subscription whose usage it is; empty: of every subscription that has the meter
/// @param source who reports it; its `id` names the event among those of the same source
public record UsageEvent(
    String customer, Optional<SubscriptionId> subscription, String source, String id, Event event) {

  public UsageEvent(
      CustomerId customer,
      Optional<SubscriptionId> subscription,
      String source,
      String id,
      Event event) {
    this(customer.text(), subscription, source, id, event);
  }

  /// The same of this subscription alone.
  public UsageEvent of(SubscriptionId one) {
    return new UsageEvent(customer, Optional.of(one), source, id, event);
  }
}
