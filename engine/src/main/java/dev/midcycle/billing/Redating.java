package dev.midcycle.billing;

import dev.midcycle.billing.Scheduled.TakenBack;
import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.Policy;
import dev.midcycle.id.FactId;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Fact.Happening.Changed;
import dev.midcycle.terms.Fact.Happening.Undone;
import java.time.Instant;
import java.util.Optional;

/// One request to move the billing dates of a subscription. What else is scheduled stays; a move
/// that waits is replaced.
final class Redating {
  private final BillingState state;
  private final ChangeRequest.MoveDate request;
  private final Instant at;

  Redating(BillingState state, ChangeRequest.MoveDate request, Instant at) {
    this.state = state;
    this.request = request;
    this.at = at;
  }

  Ruling rule(FactId id) {
    var taken = Scheduled.after(state, at).ofKind(ScheduledKind.BILLING_DATE);
    return StatusRules.unlessRunning(state, at)
        .or(this::onCalendar)
        .or(() -> isSo() && taken.isNothing() ? Optional.of(new Refusal.NoChange()) : none())
        .<Ruling>map(Ruling.Refused::new)
        .orElseGet(() -> isSo() ? takeBack(id, taken) : move(id, taken));
  }

  private static Optional<Refusal> none() {
    return Optional.empty();
  }

  private Optional<Refusal> onCalendar() {
    return state.history().rules().cycle() == BillingRules.Cycle.CALENDAR
        ? Optional.of(new Refusal.OnCalendar())
        : Optional.empty();
  }

  /// Whether billing dates lie there already.
  private boolean isSo() {
    return request.date().isThatOf(state.termsAt(at).orElseThrow().schedule(), begins());
  }

  /// Where the running period, or the trial, is to end, and the new dates begin to hold.
  private Instant begins() {
    var terms = state.termsAt(at).orElseThrow();
    return terms
        .trialEnd()
        .orElseGet(() -> EffectiveTime.byRule(request.when(), terms, state, at).at());
  }

  /// What is so already, and was to be different, stays.
  private Ruling takeBack(FactId id, TakenBack taken) {
    return Ruling.Granted.of(state, new Fact(id, at, at, new Undone(taken.ids())), taken, at);
  }

  private Ruling move(FactId id, TakenBack taken) {
    var moved =
        new Changed(
            Change.to(request.date()),
            Policy.Settle.PRORATE,
            Policy.Collect.NOW,
            Policy.Anchor.KEEP,
            taken.ids());
    return Ruling.Granted.of(state, new Fact(id, effective(), at, moved), taken, at);
  }

  private Instant effective() {
    return switch (request.when()) {
      case NOW -> at;
      case PERIOD_END, TERM_END -> begins();
    };
  }
}
