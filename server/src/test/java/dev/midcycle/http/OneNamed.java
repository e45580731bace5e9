package dev.midcycle.http;

import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import java.util.Optional;
import java.util.UUID;

/// One customer has an id of the merchant's own, and nothing else has.
final class OneNamed implements ExternalIds {
  static final String KNOWN = "jane@example.com";
  static final CustomerId JANE = new CustomerId(new UUID(7, 2));

  @Override
  public Optional<String> customer(UnitOfWork unit, String externalId) {
    return externalId.equals(KNOWN) ? Optional.of(JANE.text()) : Optional.empty();
  }

  @Override
  public Optional<String> subscription(UnitOfWork unit, String externalId) {
    return Optional.empty();
  }
}
