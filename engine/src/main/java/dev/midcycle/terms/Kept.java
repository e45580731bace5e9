package dev.midcycle.terms;

import dev.midcycle.terms.Timeline.Occasion;
import dev.midcycle.time.LocalDays;
import dev.midcycle.time.Ruler;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// The one-time charges that facts leave standing. They stay so whatever is said later, also of
/// these facts.
final class Kept {
  private Kept() {}

  static List<Occasion> of(History history, Ruler ruler, Instant asOf) {
    return history.facts().stream()
        .filter(fact -> !fact.at().isAfter(asOf))
        .<Occasion>flatMap(fact -> by(fact, history, ruler))
        .toList();
  }

  private static Stream<Occasion> by(Fact fact, History history, Ruler ruler) {
    if (fact.stands().isEmpty()) {
      return Stream.empty();
    }
    var since = ruler.snap(since(fact, history));
    return fact.stands().stream()
        .map(once ->
            new Occasion.Stood(
                LocalDays.start(once.day(), ruler.zone()), once, since, fact.recordedAt()));
  }

  /// The first instant that was changed by it or by what was written down after it.
  private static Instant since(Fact fact, History history) {
    return history.facts().stream()
        .filter(other -> !other.recordedAt().isBefore(fact.recordedAt()))
        .map(Fact::at)
        .min(Instant::compareTo)
        .orElseThrow();
  }
}
