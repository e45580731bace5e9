package dev.midcycle.billing;

import dev.midcycle.catalog.ChangeEvent;
import dev.midcycle.catalog.Policy;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Customers who are bound by a term: what would leave it at once is refused to them, not to staff.
final class Bound {
  private Bound() {}

  /// @param terms in force at `at`
  static Optional<Refusal> refusal(ChangeEvent event, Policy policy, Terms terms, Instant at) {
    return terms
        .boundAt(at)
        .filter(_ -> event.isBound() && policy.when() == Policy.When.NOW)
        .map(term -> new Refusal.InTerm(LocalDate.ofInstant(term.to(), terms.schedule().zone())));
  }
}
