package dev.midcycle.billing;

import dev.midcycle.drafting.Draft;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A billing state on its way through time in parts, for whoever has others to run in between.
/// [Lifecycle#advance] is the same in one.
public final class Passage {
  private final Steps steps;
  private Optional<Instant> due;

  private Passage(Steps steps) {
    this.steps = steps;
    this.due = steps.due();
  }

  public static Passage of(BillingState state) {
    return new Passage(new Steps(state));
  }

  /// Documents to be issued, in time order.
  ///
  /// @param unissued where usage was settled and all came to zero, so that no document is issued
  public record Left(List<Draft> documents, List<Draft> unissued) {
    public Left {
      documents = List.copyOf(documents);
      unissued = List.copyOf(unissued);
    }
  }

  /// The next instant at which something falls due; empty when nothing ever will.
  public Optional<Instant> due() {
    return due;
  }

  /// Runs all that falls due at that instant.
  public Left run() {
    steps.run(due.orElseThrow());
    due = steps.due();
    return steps.left();
  }

  /// How it is after time that passes up to and including `until` without anything that falls due.
  public BillingState at(Instant until) {
    return steps.finish(until).state();
  }
}
