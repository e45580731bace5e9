package dev.midcycle.billing;

import static java.util.stream.Collectors.toSet;

import dev.midcycle.billing.Scheduled.TakenBack;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.id.FactId;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Fact.Happening.Cancelled;
import dev.midcycle.terms.Fact.Happening.Changed;
import dev.midcycle.terms.Fact.Happening.ChargedOnce;
import dev.midcycle.terms.Fact.Happening.CouponApplied;
import dev.midcycle.terms.Fact.Happening.Paused;
import dev.midcycle.terms.Fact.Happening.Reactivated;
import dev.midcycle.terms.Fact.Happening.Resumed;
import dev.midcycle.terms.Fact.Happening.Started;
import dev.midcycle.terms.Fact.Happening.Tried;
import dev.midcycle.terms.Fact.Happening.Undone;
import dev.midcycle.terms.Quantities;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One request to take a cancelled subscription up again. A new term that begins before the end
/// moves the end there, and has what was in force when the old one ended.
final class Reactivating {
  private final BillingState state;
  private final Optional<Instant> start;
  private final Instant at;

  Reactivating(BillingState state, Optional<Instant> start, Instant at) {
    this.state = state;
    this.start = start;
    this.at = at;
  }

  Ruling rule(FactId id) {
    return Dating.unlessSince(state, start)
        .or(() -> StatusRules.unlessCancelled(state, at))
        .<Ruling>map(Ruling.Refused::new)
        .orElseGet(() -> grant(id, start.map(date -> Dating.since(state, date)).orElse(at)));
  }

  private Ruling grant(FactId id, Instant from) {
    var taken = new TakenBack(after(from), List.of());
    var since = taken.isNothing() ? Change.NONE : since(from);
    var fact = new Fact(id, from, at, new Reactivated(since, taken.ids()));
    return Ruling.Granted.of(state, fact, taken, at);
  }

  /// What took effect after `from` of the old term, its end included.
  private List<Fact> after(Instant from) {
    return state.scheduledAfter(from).stream()
        .filter(fact ->
            switch (fact.happening()) {
              case Changed _, Cancelled _, Paused _, Tried _, Resumed _, Reactivated _ -> true;
              case Started _, CouponApplied _, ChargedOnce _, Undone _ -> false;
            })
        .toList();
  }

  /// What the old term had at its end, and not yet at `from`.
  private Change since(Instant from) {
    var then = state.termsAt(from).orElseThrow();
    var end = state.termsAt(at).orElseThrow();
    return new Change(
            Optional.of(end.plan()).filter(plan -> !plan.equals(then.plan())),
            Optional.of(end.interval()).filter(interval -> !interval.equals(then.interval())),
            Quantities.changed(then.quantities(), end.quantities()),
            without(end, then),
            without(then, end))
        .with(Optional.of(end.own()).filter(own -> !own.equals(then.agreedOn(end.plan()))));
  }

  private static Set<AddOnKey> without(Terms some, Terms others) {
    return some.addOns().stream().filter(key -> !others.addOns().contains(key)).collect(toSet());
  }
}
