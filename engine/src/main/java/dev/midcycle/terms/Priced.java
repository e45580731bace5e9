package dev.midcycle.terms;

import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.Optional;

/// Terms as they are priced from one instant up to another; the last goes on ([Instant#MAX]). Apart
/// from the terms in force where a change was not settled: then the running period keeps its price.
///
/// @param settledTo what is in arrears before it fell due at once; empty where nothing did
public record Priced(Stretch during, Terms terms, Optional<Instant> settledTo) {

  static Priced since(Instant from, Terms terms) {
    return new Priced(new Stretch(from, Instant.MAX), terms, Optional.empty());
  }

  /// No longer than up to `end`; empty when all of it is later.
  Optional<Priced> before(Instant end) {
    return during.before(end).map(part -> new Priced(part, terms, settledTo));
  }

  /// Whether any of `period` is priced by these terms as one of theirs: of a stub, its rest.
  boolean has(Stretch period) {
    return period
        .and(during)
        .filter(part -> terms.schedule().containing(part.from()).equals(period))
        .isPresent();
  }

  Priced settled(Instant horizon) {
    var furthest = settledTo.map(one -> Stretch.later(one, horizon)).orElse(horizon);
    return new Priced(during, terms, Optional.of(furthest));
  }

  /// Up to where what is in arrears of `period` is due at `asOf`; empty when nothing is.
  public Optional<Instant> dueInArrears(Stretch period, Instant asOf) {
    if (!period.to().isAfter(asOf)) {
      return Optional.of(period.to());
    }
    return settledTo
        .filter(horizon -> horizon.isAfter(period.from()))
        .map(horizon -> Stretch.earlier(horizon, period.to()));
  }
}
