package dev.midcycle.access;

import dev.midcycle.id.ApiKeyId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// What may be told of a key. The key itself is shown once, when it is made.
///
/// @param hint how it begins and ends, to tell it from its siblings
/// @param lastUsedAt to the minute
/// @param endsAt when it stops working, or stopped
/// @param replaces the key that it took over from
public record ApiKey(
    ApiKeyId id,
    String name,
    Scope scope,
    String hint,
    Instant createdAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> endsAt,
    Optional<ApiKeyId> replaces) {

  public enum State {
    ACTIVE,
    /// Another has taken over; it still works for a while.
    ENDING,
    ENDED;

    /// The name it has on the wire.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public State state(Instant now) {
    return endsAt.map(end -> end.isAfter(now) ? State.ENDING : State.ENDED).orElse(State.ACTIVE);
  }
}
