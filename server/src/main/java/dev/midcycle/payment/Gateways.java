package dev.midcycle.payment;

import dev.midcycle.db.UnitOfWork;
import java.util.Optional;

/// Which gateway moves a tenant's money.
@FunctionalInterface
public interface Gateways {
  /// That of the tenant whose work it is. Empty for one that has none: no card is taken, and what
  /// is owed stays open.
  Optional<Gateway> of(UnitOfWork unit);

  /// The one that answers for what was begun: also where it takes no new payments any more.
  default Optional<Gateway> ofBegun(UnitOfWork unit) {
    return of(unit);
  }
}
