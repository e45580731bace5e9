package dev.midcycle.terms;

import dev.midcycle.time.Stretch;
import java.time.Instant;

/// Terms as they are priced from one instant up to another; the last goes on ([Instant#MAX]). Apart
/// from the terms in force where a change was not settled: then the running period keeps its price.
public record Priced(Stretch during, Terms terms) {

  static Priced since(Instant from, Terms terms) {
    return new Priced(new Stretch(from, Instant.MAX), terms);
  }
}
