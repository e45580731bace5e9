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
    var kept = priced.stream().flatMap(one -> one.before(end).stream()).toList();
    priced.clear();
    priced.addAll(kept);
  }

  /// What is in arrears before `horizon`, of all that is priced so far, falls due at once.
  void settle(Instant horizon) {
    priced.replaceAll(one -> one.settled(horizon));
  }

  /// What was priced from `at` on is not any more; without a settlement the running period keeps
  /// its price, also beside a new one that begins at `at`.
  void change(Policy.Settle settle, boolean restarts, Terms before, Terms after, Instant at) {
    switch (settle) {
      case PRORATE -> {
        cut(at);
        since(at, after);
      }
      case NONE -> {
        var periodEnd = before.schedule().next(at);
        cut(periodEnd);
        since(restarts ? at : periodEnd, after);
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
