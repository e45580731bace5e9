package dev.midcycle.terms;

import dev.midcycle.catalog.PhaseKey;
import java.time.LocalDate;

/// Why a price is not the usual one.
public sealed interface Special {

  /// A phase holds.
  ///
  /// @param until its last day
  record InPhase(PhaseKey phase, LocalDate until) implements Special {}

  /// It was agreed with the customer.
  record Agreed() implements Special {}
}
