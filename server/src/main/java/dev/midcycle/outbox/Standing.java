package dev.midcycle.outbox;

import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import java.util.List;
import java.util.Optional;

/// Where a subscription stands.
///
/// @param status, plan, interval as the API spells them
/// @param planName of the plan
/// @param price of an interval, without usage, discounts and tax that comes on top; empty where it
///   is agreed with sales
public record Standing(
    String status,
    String plan,
    String interval,
    List<Quantity> quantities,
    List<String> addOns,
    Optional<String> planName,
    Optional<Money> price) {
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
