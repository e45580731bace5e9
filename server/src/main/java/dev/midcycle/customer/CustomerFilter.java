package dev.midcycle.customer;

import java.time.Instant;
import java.util.Optional;

/// Which customers of a tenant are wanted; what is empty does not matter.
///
/// @param email whatever its case
/// @param from made at this instant or later
/// @param to made before it
public record CustomerFilter(
    Optional<String> externalId,
    Optional<String> email,
    Optional<Instant> from,
    Optional<Instant> to) {
  public static final CustomerFilter ALL =
      new CustomerFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
