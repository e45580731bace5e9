package dev.midcycle.audit;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.Id;
import dev.midcycle.id.SubscriptionId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Something that was done.
///
/// @param at by the tenant's clock
/// @param object what it was done to
/// @param details what may be shown of it, by name
public record Activity(
    UUID id,
    Instant at,
    Actor actor,
    Action action,
    Optional<CustomerId> customer,
    Optional<SubscriptionId> subscription,
    Optional<DocumentId> document,
    UUID object,
    Map<String, String> details) {
  public Activity {
    details = Map.copyOf(details);
  }

  public static Activity of(UUID id, Instant at, Actor actor, Action action, Id object) {
    return new Activity(
        id,
        at,
        actor,
        action,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        object.uuid(),
        Map.of());
  }

  public static Activity of(UUID id, Stamp stamp, Action action, Id object) {
    return of(id, stamp.at(), stamp.who(), action, object);
  }

  public Activity customer(CustomerId one) {
    return new Activity(
        id, at, actor, action, Optional.of(one), subscription, document, object, details);
  }

  public Activity subscription(SubscriptionId one) {
    return new Activity(
        id, at, actor, action, customer, Optional.of(one), document, object, details);
  }

  public Activity document(DocumentId one) {
    return new Activity(
        id, at, actor, action, customer, subscription, Optional.of(one), object, details);
  }

  public Activity details(Map<String, String> some) {
    return new Activity(id, at, actor, action, customer, subscription, document, object, some);
  }
}
