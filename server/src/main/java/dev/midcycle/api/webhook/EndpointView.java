package dev.midcycle.api.webhook;

import dev.midcycle.outbox.EventKind;
import dev.midcycle.webhook.Endpoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A webhook endpoint.
///
/// @param secret shown this once
record EndpointView(
    String id,
    String url,
    String description,
    List<String> kinds,
    String state,
    Optional<String> disabledReason,
    Optional<String> failingSince,
    Optional<String> oldSecretUntil,
    Optional<String> secret,
    String createdAt) {
  static EndpointView of(Endpoint one) {
    return of(one, Optional.empty());
  }

  static EndpointView of(Endpoint one, Optional<String> secret) {
    return new EndpointView(
        one.id().text(),
        one.url(),
        one.description(),
        one.kinds().stream().map(EventKind::code).sorted().toList(),
        one.state().code(),
        one.disabledReason(),
        one.failingSince().map(Instant::toString),
        one.oldSecretUntil().map(Instant::toString),
        secret,
        one.createdAt().toString());
  }
}
