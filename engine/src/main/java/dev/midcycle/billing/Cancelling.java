package dev.midcycle.billing;

import dev.midcycle.billing.Scheduled.TakenBack;
import dev.midcycle.catalog.ChangeEvent;
import dev.midcycle.catalog.Policy;
import dev.midcycle.id.FactId;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Fact.Happening.Cancelled;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One request to end a subscription.
final class Cancelling {
  private final BillingState state;
  private final ChangeRequest.Cancel request;
  private final Instant at;
  private final Instant judged;

  Cancelling(BillingState state, ChangeRequest.Cancel request, Instant at) {
    this.state = state;
    this.request = request;
    this.at = at;
    this.judged = Dating.judged(state, request.overrides().date(), at);
  }

  Ruling rule(FactId id) {
    var standing =
        Dating.unlessSince(state, request.overrides().date())
            .or(() -> StatusRules.unlessBegun(state, judged));
    if (standing.isPresent()) {
      return new Ruling.Refused(standing.get());
    }
    var terms = state.termsAt(judged).orElseThrow();
    var policy = policy(terms);
    var timing = EffectiveTime.resolve(request.overrides(), policy.when(), terms, state, at);
    return held(terms, policy)
        .or(() ->
            isSaidAlready(terms, timing.at())
                ? Optional.of(new Refusal.NoChange())
                : Optional.empty())
        .<Ruling>map(Ruling.Refused::new)
        .orElseGet(() -> grant(id, timing, policy));
  }

  private Policy policy(Terms terms) {
    var plan = terms.plan();
    return state
        .catalogs()
        .at(plan.version())
        .changes()
        .policy(ChangeEvent.CANCEL, plan.plan(), plan.plan());
  }

  private Optional<Refusal> held(Terms terms, Policy policy) {
    var plan = terms.plan().plan();
    if (request.byStaff().isPresent()) {
      return Optional.empty();
    }
    if (state.catalogs().plan(terms.plan()).contactSales()) {
      return Optional.of(new Refusal.ContactSales(plan));
    }
    return switch (policy.allow()) {
      case SELF_SERVICE -> Bound.refusal(ChangeEvent.CANCEL, policy, terms, at);
      case CONTACT_SALES -> Optional.of(new Refusal.ContactSales(plan));
      case NEVER -> Optional.of(new Refusal.NotAllowed(plan));
    };
  }

  private boolean isSaidAlready(Terms terms, Instant end) {
    var byItself = terms.ending().filter(end::equals).isPresent();
    return byItself
        || Scheduled.after(state, at).ofKind(ScheduledKind.CANCEL).facts().stream()
            .anyMatch(fact -> fact.at().equals(end));
  }

  private Ruling grant(FactId id, EffectiveTime timing, Policy policy) {
    var taken = timing.at().isBefore(at) ? after(timing.at()) : Scheduled.after(state, at).all();
    var settle = timing.settle(request.overrides().settle().orElse(policy.settle()));
    var cancelled = new Cancelled(settle, request.reason(), taken.ids());
    return Ruling.Granted.of(state, new Fact(id, timing.at(), at, cancelled), taken, at);
  }

  /// All that took effect after an end that is dated back, or is to take effect.
  private TakenBack after(Instant end) {
    return new TakenBack(state.scheduledAfter(end), List.of());
  }
}
