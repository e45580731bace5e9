package dev.midcycle.billing;

import dev.midcycle.billing.Scheduled.TakenBack;
import dev.midcycle.catalog.Policy;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What an allowed request brings.
final class Effects {
  private Effects() {}

  /// The decision that adds what is `requested` to `state`, which takes something back by it: it
  /// issues what is due by it, at `at` or never.
  static Decision.Allowed of(
      BillingState state, Fact requested, TakenBack taken, Instant at, Policy.Payment payment) {
    var rests = taken.restsBy(requested);
    var fact = leaving(state, requested, rests, at);
    var after = with(state.with(fact), rests);
    var steps = new Steps(after);
    if (!fact.at().isAfter(at)) {
      steps.happen(fact, at);
    }
    var advanced = steps.finish(at);
    return new Decision.Allowed(
        fact,
        rests,
        fact.isScheduled() ? justBefore(after, fact.at()) : state.termsAt(at),
        after.termsAt(fact.isScheduled() ? fact.at() : at).orElseThrow(),
        advanced.documents(),
        payment,
        taken.parts(),
        advanced.state());
  }

  /// What is dated back leaves standing what was charged once.
  private static Fact leaving(BillingState state, Fact fact, List<Fact> rests, Instant at) {
    if (!fact.at().isBefore(at)) {
      return fact;
    }
    var after = with(state.with(fact), rests);
    var lost = released(state, fact, at).groundsAt(at).lostBy(after.groundsAt(at));
    return lost.isEmpty() ? fact : fact.leaving(lost);
  }

  /// With what waits, and is issued before it.
  private static BillingState released(BillingState state, Fact fact, Instant at) {
    var steps = new Steps(state);
    steps.settlePending(at, fact.happening().endsWait());
    return steps.finish(at).state();
  }

  private static BillingState with(BillingState state, List<Fact> more) {
    var all = state;
    for (var one : more) {
      all = all.with(one);
    }
    return all;
  }

  /// In force until `at`, by all that is known now.
  private static Optional<Terms> justBefore(BillingState state, Instant at) {
    return state.termsAt(at.minusNanos(1));
  }
}
