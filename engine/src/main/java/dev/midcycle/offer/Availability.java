package dev.midcycle.offer;

import dev.midcycle.billing.Refusal;
import java.util.Optional;

/// Whether a plan, or its price for one interval, may be had.
public sealed interface Availability {

  /// It is what one has.
  record Current() implements Availability {}

  record Offered(Direction direction) implements Availability {}

  /// Only sales arrange it.
  ///
  /// @param why a rule that says so; empty for a plan that is always theirs
  record BySales(Optional<Refusal> why) implements Availability {}

  /// It is not to be had.
  ///
  /// @param why empty for a plan that has no price in the customer's currency
  record Unavailable(Optional<Refusal> why) implements Availability {}

  /// Where it leads from what one has, by rank. For whoever has nothing, all is up.
  enum Direction {
    UPGRADE,
    SWITCH,
    DOWNGRADE;

    static Direction between(int rank, int other) {
      return rank == other ? SWITCH : rank < other ? UPGRADE : DOWNGRADE;
    }
  }

  /// Why it may not be had.
  default Optional<Refusal> refusal() {
    return switch (this) {
      case Current(), Offered _ -> Optional.empty();
      case BySales(var why) -> why;
      case Unavailable(var why) -> why;
    };
  }

  static Availability refused(Refusal why) {
    return why instanceof Refusal.ContactSales
        ? new BySales(Optional.of(why))
        : new Unavailable(Optional.of(why));
  }
}
