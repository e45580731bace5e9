package dev.midcycle.webhook;

import dev.midcycle.id.DeliveryId;
import dev.midcycle.id.EndpointId;
import dev.midcycle.id.EventId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/// An event on its way to an endpoint.
///
/// @param attempts how often it was sent
/// @param tries how often since it came, or since somebody asked for it again
/// @param resent how often somebody asked for it again
/// @param nextAt when it is tried, while it is pending
public record Delivery(
    DeliveryId id,
    EndpointId endpoint,
    EventId event,
    long position,
    State state,
    int attempts,
    int tries,
    int resent,
    Optional<Instant> nextAt,
    Instant createdAt) {

  /// What became of it.
  public enum State {
    PENDING("pending"),
    DELIVERED("delivered"),
    /// It is not tried any more by itself.
    FAILED("failed");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /// The name it has in the database and on the wire.
    public String code() {
      return code;
    }

    public static Optional<State> of(String code) {
      return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
  }

  /// One attempt to send it.
  ///
  /// @param status the answer's; empty where there was none
  /// @param answer the beginning of the answer, or why there was none
  public record Attempt(
      int number, Instant at, int millis, Optional<Integer> status, String answer) {}
}
