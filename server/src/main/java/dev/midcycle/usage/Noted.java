package dev.midcycle.usage;

import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An event that may be stored: its local day, and what each meter counts of it.
///
/// @param place among those that were handed in together
/// @param whose its subscription, or its customer
record Noted(int place, UsageEvent event, UUID whose, LocalDate day, List<Reading> readings) {
  Noted {
    readings = List.copyOf(readings);
  }

  /// What one meter counts of one event: a number, a thing, or only that it was there.
  record Reading(MeterKey meter, Optional<Decimal> number, Optional<String> thing) {
    static Reading of(Meter meter, Tally tally) {
      return new Reading(
          meter.key(),
          tally.latest().map(Tally.Seen::value),
          tally.distinct().stream().findFirst());
    }
  }
}
