package dev.midcycle.terms;

import dev.midcycle.money.Decimal;
import java.time.LocalDate;
import java.util.Optional;

/// The tax rates of a place from a day on, until it has others.
///
/// @param from empty: as long as anybody remembers
/// @param reduced where it has one beside the standard rate
public record TaxRates(Optional<LocalDate> from, Decimal standard, Optional<Decimal> reduced) {

  boolean isInForceOn(LocalDate day) {
    return from.filter(day::isBefore).isEmpty();
  }
}
