package dev.midcycle.http;

import dev.midcycle.db.UnitOfWork;
import java.util.Optional;

/// Nobody has an id of a merchant's own.
final class Nameless implements ExternalIds {
  @Override
  public Optional<String> customer(UnitOfWork unit, String externalId) {
    return Optional.empty();
  }

  @Override
  public Optional<String> subscription(UnitOfWork unit, String externalId) {
    return Optional.empty();
  }
}
