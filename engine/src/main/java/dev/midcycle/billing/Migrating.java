package dev.midcycle.billing;

import dev.midcycle.catalog.Policy;
import dev.midcycle.id.FactId;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Fact.Happening.Changed;
import dev.midcycle.terms.PlanRef;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Moves a subscription to the plan that it has by then, as the newest version of the catalogue has
/// it: what that changes is collected with the next document.
final class Migrating {
  private final BillingState state;
  private final Policy.When when;
  private final Instant at;

  Migrating(BillingState state, Policy.When when, Instant at) {
    this.state = state;
    this.when = when;
    this.at = at;
  }

  Ruling rule(FactId id) {
    var standing = StatusRules.unlessBegun(state, at);
    if (standing.isPresent()) {
      return new Ruling.Refused(standing.get());
    }
    var effective = EffectiveTime.byRule(when, state.termsAt(at).orElseThrow(), state, at).at();
    var then = state.termsAt(effective).orElseThrow();
    var target = new PlanRef(then.plan().plan(), state.catalogs().newest());
    var moved = fact(id, effective, target);
    return refusal(then, target)
        .or(() -> Offers.missingPrice(state.with(moved), effective))
        .<Ruling>map(Ruling.Refused::new)
        .orElseGet(() -> Ruling.Granted.of(state, moved, at));
  }

  private Optional<Refusal> refusal(Terms before, PlanRef target) {
    var catalog = state.catalogs().current();
    if (before.plan().equals(target)) {
      return Optional.of(new Refusal.NoChange());
    }
    return catalog.find(target.plan()).isPresent()
        ? Offers.notSold(before.addOns(), catalog)
        : Offers.notOffered(target.plan());
  }

  private Fact fact(FactId id, Instant effective, PlanRef target) {
    var change = new Change(Optional.of(target), Optional.empty(), Map.of(), Set.of(), Set.of());
    var changed =
        new Changed(
            change,
            Policy.Settle.PRORATE,
            Policy.Collect.NEXT_INVOICE,
            Policy.Anchor.KEEP,
            List.of());
    return new Fact(id, effective, at, changed);
  }
}
