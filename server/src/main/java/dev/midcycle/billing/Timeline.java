package dev.midcycle.billing;

import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The terms of a subscription over time, folded from the facts in effect at an instant.
///
/// @param served the terms in force, in order; empty before the subscription begins
/// @param priced the terms as they are priced
/// @param settlings when everything in arrears fell due at once
record Timeline(Ruler ruler, List<Served> served, List<Priced> priced, List<Settling> settlings) {
  Timeline {
    served = List.copyOf(served);
    priced = List.copyOf(priced);
    settlings = List.copyOf(settlings);
  }

  record Served(Instant from, Terms terms) {}

  /// At `at`, all service in arrears before `horizon` fell due.
  record Settling(Instant at, Instant horizon) {}

  /// The terms at the end of the fold.
  Optional<Terms> terms() {
    return served.isEmpty() ? Optional.empty() : Optional.of(served.getLast().terms());
  }

  /// Up to where service in arrears of `period` is due at `asOf`; empty when none is.
  Optional<Instant> dueInArrears(Stretch period, Instant asOf) {
    if (!period.to().isAfter(asOf)) {
      return Optional.of(period.to());
    }
    return settlings.stream()
        .map(Settling::horizon)
        .filter(horizon -> horizon.isAfter(period.from()))
        .max(Instant::compareTo)
        .map(horizon -> Stretch.earlier(horizon, period.to()));
  }
}
