package dev.midcycle.billing;

import dev.midcycle.drafting.Draft;
import java.util.Optional;

/// What comes next by itself, if nothing more is changed.
public final class Forecast {
  /// A year of weeks, each of which may also wait for late usage. What brings no document in that
  /// many steps, such as a free plan that nobody uses, is taken to bring none.
  private static final int MOST_STEPS = 120;

  private Forecast() {}

  /// The next document that time brings, as far as it can be known now; empty when none ever comes.
  public static Optional<Draft> next(BillingState state) {
    var at = state;
    for (int step = 0; step < MOST_STEPS; step++) {
      var due = Lifecycle.due(at);
      if (due.isEmpty()) {
        return Optional.empty();
      }
      var advanced = Lifecycle.advance(at, due.get());
      if (!advanced.documents().isEmpty()) {
        return Optional.of(advanced.documents().getFirst());
      }
      var waits = waits(at, advanced.state());
      if (waits.isPresent()) {
        return waits;
      }
      at = advanced.state().compacted();
    }
    return Optional.empty();
  }

  /// What the last step has made and the next one issues. Nobody reports usage or decides anything
  /// in between, so it is issued as it is, and need not be drafted once more.
  private static Optional<Draft> waits(BillingState before, BillingState after) {
    return after
        .pending()
        .filter(_ -> before.pending().isEmpty())
        .filter(Pending.Waiting.class::isInstance)
        .map(Pending::draft)
        .filter(draft -> !draft.isEmpty() && Lifecycle.due(after).equals(Optional.of(draft.at())));
  }
}
