package dev.midcycle.terms;

import dev.midcycle.catalog.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The terms as they are priced, while they are folded.
final class Pricing {
  private final List<Priced> priced = new ArrayList<>();

  List<Priced> all() {
    return List.copyOf(priced);
  }

  /// From `at` on these terms are priced, until something else is said.
  void since(Instant at, Terms terms) {
    priced.add(Priced.since(at, terms));
  }

  /// Nothing is priced from `end` on.
  void cut(Instant end) {
    var kept = new ArrayList<Priced>();
    for (var one : priced) {
      one.during().before(end).ifPresent(during -> kept.add(new Priced(during, one.terms())));
    }
    priced.clear();
    priced.addAll(kept);
  }

  /// What was priced from `at` on is not any more; without a settlement the running period keeps
  /// its price.
  void change(Policy.Settle settle, Policy.Anchor anchor, Terms before, Terms after, Instant at) {
    switch (settle) {
      case PRORATE -> {
        cut(at);
        since(at, after);
      }
      case NONE -> {
        var periodEnd = before.schedule().next(at);
        cut(periodEnd);
        since(anchor == Policy.Anchor.RESET ? at : periodEnd, after);
      }
    }
  }

  /// The terms priced at `at`, the latest said.
  Optional<Terms> at(Instant at) {
    return priced.stream()
        .filter(one -> one.during().contains(at))
        .map(Priced::terms)
        .reduce((first, last) -> last);
  }
}
