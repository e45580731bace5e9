package dev.midcycle.billing;

import dev.midcycle.billing.Fact.Happening.Cancelled;
import dev.midcycle.billing.Fact.Happening.Changed;
import dev.midcycle.billing.Fact.Happening.Charged;
import dev.midcycle.billing.Fact.Happening.Given;
import dev.midcycle.billing.Fact.Happening.Paused;
import dev.midcycle.billing.Fact.Happening.Reactivated;
import dev.midcycle.billing.Fact.Happening.Resumed;
import dev.midcycle.billing.Fact.Happening.Started;
import dev.midcycle.billing.Fact.Happening.Undone;
import dev.midcycle.id.FactId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The facts of a book that still hold.
final class Facts {
  private Facts() {}

  /// All facts that no later one takes back, in order of effect; at one instant, in the order they
  /// were recorded.
  static List<Fact> standing(Book book) {
    var takenBack = new HashSet<FactId>();
    book.facts().forEach(fact -> takenBack.addAll(takenBackBy(fact)));
    return book.facts().stream()
        .filter(fact -> !takenBack.contains(fact.id()))
        .sorted(Comparator.comparing(Fact::at))
        .toList();
  }

  /// What is yet to take effect after `at`.
  static List<Fact> scheduledAfter(Book book, Instant at) {
    return standing(book).stream().filter(fact -> fact.at().isAfter(at)).toList();
  }

  static Set<FactId> takenBackBy(Fact fact) {
    return switch (fact.happening()) {
      case Started started -> Set.of();
      case Changed changed -> Set.copyOf(changed.replaces());
      case Cancelled cancelled -> Set.copyOf(cancelled.replaces());
      case Undone undone -> Set.copyOf(undone.facts());
      case Paused paused -> Set.of();
      case Resumed resumed -> Set.of();
      case Reactivated reactivated -> Set.of();
      case Given given -> Set.of();
      case Charged charged -> Set.of();
    };
  }
}
