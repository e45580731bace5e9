package dev.midcycle.alert;

import dev.midcycle.id.AlertId;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.Optional;

/// That usage or spending of a customer has reached a threshold.
///
/// @param meter what is measured; empty where it is about the budget
/// @param name of what is measured, as it was then
/// @param most what is included, or the budget in major units
/// @param reached how far that was reached
public record Alert(
    AlertId id,
    CustomerId customer,
    SubscriptionId subscription,
    Optional<String> meter,
    Optional<String> charge,
    String name,
    int percent,
    Stretch period,
    Decimal most,
    Decimal reached,
    Instant at) {
  public boolean isOfBudget() {
    return meter.isEmpty();
  }
}
