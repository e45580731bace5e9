package dev.midcycle.invoice;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import java.time.Instant;
import java.util.Optional;

/// Which documents of a tenant are wanted; what is empty does not matter.
///
/// @param from issued at this instant or later
/// @param to issued before it
public record DocumentFilter(
    Optional<CustomerId> customer,
    Optional<SubscriptionId> subscription,
    Optional<Document.Status> status,
    Optional<Document.Kind> kind,
    Optional<Instant> from,
    Optional<Instant> to) {}
