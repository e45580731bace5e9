package dev.midcycle.billing;

import dev.midcycle.billing.Scheduled.TakenBack;
import dev.midcycle.id.FactId;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Fact.Happening.Paused;
import dev.midcycle.terms.Fact.Happening.Undone;
import java.time.Instant;
import java.util.Optional;

/// One request to pause, now or on a date.
final class Pausing {
  private final BillingState state;
  private final ChangeRequest.Pause request;
  private final Instant at;
  private final FactId id;

  Pausing(BillingState state, ChangeRequest.Pause request, Instant at, FactId id) {
    this.state = state;
    this.request = request;
    this.at = at;
    this.id = id;
  }

  Ruling rule() {
    var judged = Dating.judged(state, request.date(), at);
    return Dating.unlessSince(state, request.date())
        .or(() -> StatusRules.unlessActive(state, judged))
        .<Ruling>map(Ruling.Refused::new)
        .orElseGet(this::grantOrRefuse);
  }

  private Ruling grantOrRefuse() {
    var from = request.date().map(date -> Dating.since(state, date)).orElse(at);
    var taken = from.isBefore(at) ? TakenBack.NOTHING : waiting();
    return refusal(from, taken)
        .<Ruling>map(Ruling.Refused::new)
        .orElseGet(() -> {
          var paused = new Paused(request.until(), taken.ids());
          return Ruling.Granted.of(state, new Fact(id, from, at, paused), taken, at);
        });
  }

  private TakenBack waiting() {
    return Scheduled.after(state, at).ofKind(ScheduledKind.PAUSE);
  }

  /// What is scheduled is judged by what will be in force then, without the pause that it replaces.
  private Optional<Refusal> refusal(Instant from, TakenBack taken) {
    if (taken.facts().stream().anyMatch(fact -> isSame(fact, from))) {
      return Optional.of(new Refusal.NoChange());
    }
    var without = state.with(new Fact(id, at, at, new Undone(taken.ids())));
    return StatusRules.unlessActive(without, from);
  }

  private boolean isSame(Fact fact, Instant from) {
    return fact.at().equals(from)
        && fact.happening() instanceof Paused(var until, _, _)
        && until.equals(request.until());
  }
}
