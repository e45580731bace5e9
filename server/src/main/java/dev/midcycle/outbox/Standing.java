package dev.midcycle.outbox;

import dev.midcycle.money.Decimal;
import java.util.List;

/// Where a subscription stands.
///
/// @param status, plan, interval as the API spells them
public record Standing(
    String status, String plan, String interval, List<Quantity> quantities, List<String> addOns) {
  public Standing {
    quantities = List.copyOf(quantities);
    addOns = List.copyOf(addOns);
  }

  /// How many of what is ordered by number.
  public record Quantity(String name, Decimal number) {}

  /// Whether the same is had, whatever the status.
  public boolean hasWhat(Standing other) {
    return plan.equals(other.plan)
        && interval.equals(other.interval)
        && quantities.equals(other.quantities)
        && addOns.equals(other.addOns);
  }
}
