package dev.midcycle.rating;

import dev.midcycle.catalog.Meter;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Precision;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Something that was used, as a merchant's system reports it.
///
/// @param properties numbers as they are written
public record Event(String name, Instant time, Map<String, String> properties) {
  /// Of a number that is counted, before the point and behind it.
  private static final int MOST_DIGITS = 15;

  public Event {
    time = Precision.cut(time);
    properties = Map.copyOf(properties);
  }

  /// What it is to a meter; empty where the meter does not count it: another event, properties that
  /// its filter does not let pass, or none that it can count.
  public Optional<Tally> under(Meter meter) {
    if (!name.equals(meter.event()) || !passes(meter)) {
      return Optional.empty();
    }
    return switch (meter.aggregation()) {
      case COUNT -> Optional.of(Tally.events(1));
      case UNIQUE_COUNT -> property(meter).map(thing -> Tally.each(Set.of(thing)));
      case SUM, MAX, MIN, AVG, LATEST ->
          property(meter).flatMap(Event::number).map(number -> Tally.of(number, time));
    };
  }

  /// Whether the meter would count its number, if that had fewer digits.
  public boolean isTooLargeFor(Meter meter) {
    return name.equals(meter.event())
        && passes(meter)
        && isOfNumbers(meter)
        && property(meter).flatMap(Event::written).filter(one -> !isOrdinary(one)).isPresent();
  }

  private static boolean isOfNumbers(Meter meter) {
    return switch (meter.aggregation()) {
      case COUNT, UNIQUE_COUNT -> false;
      case SUM, MAX, MIN, AVG, LATEST -> true;
    };
  }

  private boolean passes(Meter meter) {
    return meter.filter().entrySet().stream()
        .allMatch(entry ->
            Optional.ofNullable(properties.get(entry.getKey()))
                .filter(entry.getValue()::contains)
                .isPresent());
  }

  private Optional<String> property(Meter meter) {
    return meter.property().flatMap(name -> Optional.ofNullable(properties.get(name)));
  }

  /// A short text may name a number of a billion digits.
  private static boolean isOrdinary(BigDecimal number) {
    return number.scale() <= MOST_DIGITS
        && (long) number.precision() - number.scale() <= MOST_DIGITS;
  }

  private static Optional<Decimal> number(String text) {
    return written(text).filter(Event::isOrdinary).map(Decimal::new);
  }

  private static Optional<BigDecimal> written(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
