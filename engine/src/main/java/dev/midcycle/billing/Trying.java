package dev.midcycle.billing;

import dev.midcycle.id.FactId;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Fact.Happening.Tried;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.Optional;

/// One request that gives a trial to a running subscription, or moves the end of its trial.
final class Trying {
  private final BillingState state;
  private final Instant until;
  private final Instant at;

  Trying(BillingState state, Instant until, Instant at) {
    this.state = state;
    this.until = until;
    this.at = at;
  }

  Ruling rule(FactId id) {
    return StatusRules.unlessRunning(state, at)
        .or(this::unlessMoved)
        .<Ruling>map(Ruling.Refused::new)
        .orElseGet(() -> Ruling.Granted.of(state, new Fact(id, at, at, new Tried(until)), at));
  }

  /// A trial that ends at once is none; one that runs may end now.
  private Optional<Refusal> unlessMoved() {
    var ruler = state.history().rules().ruler();
    var now = ruler.snap(at);
    var end = Stretch.later(ruler.snap(until), now);
    var old = state.termsAt(at).flatMap(Terms::trialEnd).orElse(now);
    return end.equals(old) ? Optional.of(new Refusal.NoChange()) : Optional.empty();
  }
}
