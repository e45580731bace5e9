package dev.midcycle.usage;

import dev.midcycle.id.CustomerId;
import java.time.Instant;

/// Events that go into the days together.
///
/// @param ripeAt when the last of them has happened
/// @param overAt when the first of their local days is over
public record EventBatch(Instant ripeAt, Instant overAt) {
  public EventBatch and(EventBatch other) {
    return new EventBatch(
        ripeAt.isAfter(other.ripeAt) ? ripeAt : other.ripeAt,
        overAt.isBefore(other.overAt) ? overAt : other.overAt);
  }

  /// Which of them go together. What is late and waits for the outcome of its customer's payment
  /// keeps to itself, so that nobody else waits for it.
  public sealed interface Name {
    record OnTime() implements Name {}

    record Early() implements Name {}

    record Late() implements Name {}

    record Waiting(CustomerId customer) implements Name {}
  }
}
