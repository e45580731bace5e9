package dev.midcycle.simulate;

import dev.midcycle.billing.BillingState;
import dev.midcycle.catalog.BillingRules;
import dev.midcycle.rating.Usage;
import dev.midcycle.rating.Used;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What was recorded of usage: which events by their names, and what belongs to no subscription by
/// name.
final class RecordedUsage {
  private final ZoneId zone;
  private final Set<String> seen = new HashSet<>();
  private Usage shared = Usage.NONE;

  RecordedUsage(ZoneId zone) {
    this.zone = zone;
  }

  /// For every subscription that is to come as well.
  Usage shared() {
    return shared;
  }

  /// Records what is new of it, for the subscription that it names, or for all; whether it is not
  /// too late for it.
  boolean take(
      Verb.Usage usage, List<Readings.Reading> readings, MemorySubscriptions subscriptions) {
    var whose = usage.subscription().map(List::of).orElseGet(subscriptions::keys);
    if (whose.stream().anyMatch(key -> isClosed(subscriptions.known(key), readings))) {
      return false;
    }
    for (var reading : fresh(readings)) {
      whose.forEach(
          key -> subscriptions.become(key, state -> state.with(with(state.usage(), reading))));
      if (usage.subscription().isEmpty()) {
        shared = with(shared, reading);
      }
    }
    return true;
  }

  /// Those that were not recorded before.
  private List<Readings.Reading> fresh(List<Readings.Reading> readings) {
    return readings.stream().filter(one -> one.id().map(seen::add).orElse(true)).toList();
  }

  private Usage with(Usage usage, Readings.Reading reading) {
    var day = LocalDate.ofInstant(reading.at(), zone);
    return usage.with(reading.meter(), day, new Used(reading.at(), reading.tally()));
  }

  /// Where late usage is refused: whether a day of it stands billed.
  private boolean isClosed(BillingState state, List<Readings.Reading> readings) {
    return state.billingRules().lateUsage() == BillingRules.LateUsage.REJECT
        && readings.stream()
            .anyMatch(one -> state.isBilledFor(LocalDate.ofInstant(one.at(), zone)));
  }
}
