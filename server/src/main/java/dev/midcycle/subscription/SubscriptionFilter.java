package dev.midcycle.subscription;

import dev.midcycle.catalog.PlanKey;
import dev.midcycle.id.CustomerId;
import dev.midcycle.terms.Status;
import java.time.Instant;
import java.util.Optional;

/// Which subscriptions of a tenant are wanted; what is empty does not matter.
///
/// @param from made at this instant or later
/// @param to made before it
public record SubscriptionFilter(
    Optional<CustomerId> customer,
    Optional<Status> status,
    Optional<PlanKey> plan,
    Optional<Instant> from,
    Optional<Instant> to) {}
