package dev.midcycle.catalog;

import java.util.Optional;

/// How changes are carried out that fit all it names; what it leaves out has the default.
public record ChangeRule(
    Optional<ChangeEvent> event,
    Optional<PlanKey> from,
    Optional<PlanKey> to,
    Optional<Policy.When> when,
    Optional<Policy.Settle> settle,
    Optional<Policy.Collect> collect,
    Optional<Policy.Anchor> anchor,
    Optional<Policy.Payment> payment,
    Optional<Policy.Allow> allow) {

  boolean fits(ChangeEvent happening, PlanKey leaving, PlanKey reaching) {
    return event.map(happening::equals).orElse(true)
        && from.map(leaving::equals).orElse(true)
        && to.map(reaching::equals).orElse(true);
  }

  boolean namesPlans() {
    return from.isPresent() || to.isPresent();
  }
}
