package dev.midcycle.api.operator;

import dev.midcycle.access.ApiKey;
import dev.midcycle.access.ApiKeys;
import dev.midcycle.id.ApiKeyId;
import java.time.Instant;
import java.util.Optional;

/// An API key.
///
/// @param secret the key itself, in the one answer that shows it
public record ApiKeyView(
    String id,
    String name,
    String scope,
    String hint,
    String state,
    String createdAt,
    Optional<String> lastUsedAt,
    Optional<String> endsAt,
    Optional<String> replaces,
    Optional<String> secret) {
  public static ApiKeyView of(ApiKey key, Instant now) {
    return of(key, now, Optional.empty());
  }

  public static ApiKeyView once(ApiKeys.Made made, Instant now) {
    return of(made.key(), now, Optional.of(made.secret()));
  }

  private static ApiKeyView of(ApiKey key, Instant now, Optional<String> secret) {
    return new ApiKeyView(
        key.id().text(),
        key.name(),
        key.scope().code(),
        key.hint(),
        key.state(now).code(),
        key.createdAt().toString(),
        key.lastUsedAt().map(Instant::toString),
        key.endsAt().map(Instant::toString),
        key.replaces().map(ApiKeyId::text),
        secret);
  }
}
