package dev.midcycle.charging;

import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import java.time.Instant;

/// Why a document exists. A subscription has at most one document a cause.
public sealed interface Cause {

  /// A billing date: the period that begins there.
  record Period(Instant start) implements Cause {}

  /// The subscription ends with its term, and at no billing date.
  record Ended(Instant at) implements Cause {}

  /// Something that happened.
  record Happened(FactId fact) implements Cause {}

  /// A day on which several subscriptions of a customer had a billing date, and one document for
  /// all of them. It is told by the one that comes first on it, and by when its period begins.
  record Together(SubscriptionId first, Instant start) implements Cause {}

  /// Something that staff did by hand, for one subscription or several.
  record ByHand(FactId deed) implements Cause {}
}
