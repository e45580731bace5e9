package dev.midcycle.payment;

import dev.midcycle.id.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which payments of a tenant are wanted; what is empty does not matter.
///
/// @param states any of these
/// @param from begun at this instant or later
/// @param to begun before it
public record PaymentFilter(
    Optional<CustomerId> customer,
    Optional<List<Payment.State>> states,
    Optional<Instant> from,
    Optional<Instant> to) {}
