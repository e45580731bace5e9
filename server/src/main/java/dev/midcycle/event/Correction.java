package dev.midcycle.event;

import dev.midcycle.id.SubscriptionId;
import dev.midcycle.rating.Event;
import java.util.Optional;

/// What is said about an event afterwards: that it never was, or what it was instead. It is named
/// as events are: where it amends one, it is the event that counts.
///
/// @param customer our id or the merchant's own
/// @param wrong the event's name
public record Correction(
    String customer, Name name, Name wrong, String reason, Optional<Instead> instead) {

  public record Name(String source, String id) {}

  /// What it was.
  public record Instead(Optional<SubscriptionId> subscription, Event event) {}

  public sealed interface Outcome {
    record Corrected() implements Outcome {}

    /// The same correction is there already.
    record Duplicate() implements Outcome {}

    /// The event is corrected already, or the correction's own name is taken.
    record Conflict() implements Outcome {}

    record Refused(Why why) implements Outcome {}
  }

  public enum Why {
    UNKNOWN_CUSTOMER,
    /// Nobody knows of such an event, or nobody does any more.
    UNKNOWN_EVENT,
    TOO_OLD,
    IN_FUTURE,
    NUMBER_TOO_LARGE,
    UNKNOWN_METER,
    UNKNOWN_SUBSCRIPTION,
    USAGE_CLOSED,
    /// A billing state that begins later would have to begin anew, and a payment holds it.
    PAYMENT_UNDER_WAY
  }

  Optional<UsageEvent> event() {
    return instead.map(
        one -> new UsageEvent(customer, one.subscription(), name.source(), name.id(), one.event()));
  }
}
