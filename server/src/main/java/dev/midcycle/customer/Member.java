package dev.midcycle.customer;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import java.time.Instant;
import java.util.Optional;

/// A person of a customer.
public record Member(
    MemberId id, CustomerId customer, String name, String email, Role role, Instant createdAt) {

  /// What a new one is to be.
  public record Wanted(String name, String email, Role role) {}

  /// What is to be different; what is left out stays.
  public record Update(Optional<String> name, Optional<String> email, Optional<Role> role) {}
}
