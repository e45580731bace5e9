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

  void share(Readings.Reading reading) {
    shared = with(shared, reading);
  }

  /// Those that were not recorded before.
  List<Readings.Reading> fresh(List<Readings.Reading> readings) {
    return readings.stream().filter(one -> one.id().map(seen::add).orElse(true)).toList();
  }

  Usage with(Usage usage, Readings.Reading reading) {
    var day = LocalDate.ofInstant(reading.at(), zone);
    return usage.with(reading.meter(), day, new Used(reading.at(), reading.tally()));
  }

  /// Where late usage is refused: whether a day of it stands billed.
  boolean isClosed(BillingState state, List<Readings.Reading> readings) {
    return state.billingRules().lateUsage() == BillingRules.LateUsage.REJECT
        && readings.stream()
            .anyMatch(one -> state.isBilledFor(LocalDate.ofInstant(one.at(), zone)));
  }
}
