package dev.midcycle.webhook;

import dev.midcycle.id.EndpointId;
import dev.midcycle.outbox.EventKind;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// Where a merchant wants events sent to.
///
/// @param kinds which events; all where it is empty
/// @param disabledReason why nothing is sent there any more, where it was not the merchant who said
///   so
/// @param failingSince since when nothing has arrived there, while that is so
public record Endpoint(
    EndpointId id,
    String url,
    String description,
    Set<EventKind> kinds,
    State state,
    Optional<String> disabledReason,
    Optional<Instant> failingSince,
    Optional<Instant> oldSecretUntil,
    Instant createdAt) {
  public Endpoint {
    kinds = Set.copyOf(kinds);
  }

  /// Without what comes behind `?`, which may be a secret of the receiver's.
  String place() {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }

  public boolean isEnabled() {
    return state == State.ENABLED;
  }

  /// Whether events are sent there.
  public enum State {
    ENABLED("enabled"),
    DISABLED("disabled");

    private final String code;

    State(String code) {
      this.code = code;
    }

    /// The name it has in the database and on the wire.
    public String code() {
      return code;
    }

    static State of(String code) {
      return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst().orElseThrow();
    }
  }
}
