package dev.midcycle.usagestatement;

import dev.midcycle.catalog.Meter;
import dev.midcycle.charging.ChargingInput;
import dev.midcycle.charging.Metering;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Counting;
import dev.midcycle.rating.Used;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a meter stands at, for a limit: of one that is counted by the day the last number that is
/// known; else what the running period has so far.
public final class Level {
  private Level() {}

  public static Decimal of(ChargingInput input, Meter meter) {
    return switch (meter.window()) {
      case DAY -> ofDays(input, meter);
      case PERIOD -> Consumption.of(input, meter.key());
    };
  }

  private static Decimal ofDays(ChargingInput input, Meter meter) {
    var today = LocalDate.ofInstant(input.known(), input.ruler().zone());
    if (meter.carryOver()) {
      return Optional.ofNullable(Metering.levels(input, meter).floorEntry(today))
          .map(Map.Entry::getValue)
          .orElse(Decimal.ZERO);
    }
    return input.usage().of(meter.key()).headMap(today, true).descendingMap().values().stream()
        .map(day -> number(input, meter, day))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Decimal.ZERO);
  }

  /// Empty where all of the day is still to happen.
  private static Optional<Decimal> number(ChargingInput input, Meter meter, List<Used> day) {
    var tally = Metering.tally(day, at -> !at.isAfter(input.known()));
    return tally.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Counting(meter, Decimal.ZERO).number(new Counting.Day(tally, Optional.empty())));
  }
}
