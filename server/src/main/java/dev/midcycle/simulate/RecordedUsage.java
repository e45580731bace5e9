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

  /// Records what is new of it, and not too late, for the subscription that it names, or for all;
  /// whether nothing of it is too late.
  boolean take(
      Verb.Usage usage, List<Readings.Reading> readings, MemorySubscriptions subscriptions) {
    var whose = usage.subscription().map(List::of).orElseGet(subscriptions::keys);
    var states = whose.stream().map(subscriptions::known).toList();
    var inTime =
        readings.stream()
            .filter(one -> states.stream().noneMatch(state -> isClosed(state, one)))
            .toList();
    for (var reading : fresh(inTime)) {
      whose.forEach(
          key -> subscriptions.become(key, state -> state.with(with(state.usage(), reading))));
      if (usage.subscription().isEmpty()) {
        shared = with(shared, reading);
      }
    }
    return inTime.size() == readings.size();
  }

  /// Those that were not recorded before.
  private List<Readings.Reading> fresh(List<Readings.Reading> readings) {
    return readings.stream().filter(one -> one.id().map(seen::add).orElse(true)).toList();
  }

  private Usage with(Usage usage, Readings.Reading reading) {
    var day = LocalDate.ofInstant(reading.at(), zone);
    return usage.with(reading.meter(), day, new Used(reading.at(), reading.tally()));
  }

  /// Where late usage is refused: whether its day stands billed.
  private boolean isClosed(BillingState state, Readings.Reading reading) {
    return state.billingRules().lateUsage() == BillingRules.LateUsage.REJECT
        && state.isBilledFor(LocalDate.ofInstant(reading.at(), zone));
  }
}
