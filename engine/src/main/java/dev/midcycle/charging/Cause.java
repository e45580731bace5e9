package dev.midcycle.charging;

import dev.midcycle.id.FactId;
import java.time.Instant;

/// Why a document exists. A subscription has at most one document a cause.
public sealed interface Cause {

  /// A billing date: the period that begins there.
  record Period(Instant start) implements Cause {}

  /// The subscription ends with its term, and at no billing date.
  record Ended(Instant at) implements Cause {}

  /// Something that happened.
  record Happened(FactId fact) implements Cause {}
}
