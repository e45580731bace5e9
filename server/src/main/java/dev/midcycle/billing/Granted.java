package dev.midcycle.billing;

import dev.midcycle.catalog.Policy;
import java.time.Instant;

/// What a granted wish brings.
final class Granted {
  private Granted() {}

  /// The decision that adds the last fact of `after` to `before`: it issues what is due by it, at
  /// `at` or never.
  static Decision.Allowed of(Book before, Book after, Instant at, Policy.Payment payment) {
    var fact = after.facts().getLast();
    var steps = new Steps(after);
    if (!fact.at().isAfter(at)) {
      steps.happen(fact, at);
    }
    var advanced = steps.finish(at);
    var replaced = fact.takesBack();
    return new Decision.Allowed(
        fact,
        before.termsAt(at),
        after.termsAt(fact.at()).orElseThrow(),
        advanced.documents(),
        payment,
        before.facts().stream().filter(one -> replaced.contains(one.id())).toList(),
        advanced.book());
  }
}
