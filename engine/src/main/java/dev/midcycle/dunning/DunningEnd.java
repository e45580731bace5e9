package dev.midcycle.dunning;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Dunning;
import dev.midcycle.catalog.Plan;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Policy;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What becomes of a subscription whose documents nobody pays, as a request like any other.
public final class DunningEnd {
  private static final String WHY = "unpaid";
  private static final ChangeRequest.Overrides NOW =
      new ChangeRequest.Overrides(
          Optional.of(new ChangeRequest.Timing.Now()),
          Optional.of(Policy.Settle.PRORATE),
          Optional.empty(),
          Optional.empty(),
          Optional.of(new ChangeRequest.Staff(WHY)));

  private DunningEnd() {}

  /// What is asked of it at `at`; empty where the service stays.
  public static Optional<ChangeRequest> of(Dunning.Then then, BillingState state, Instant at) {
    return switch (then) {
      case CANCEL -> Optional.of(cancel());
      case PAUSE -> Optional.of(new ChangeRequest.Pause(Optional.empty()));
      case FREE -> Optional.of(free(state, at).<ChangeRequest>map(DunningEnd::to).orElse(cancel()));
      case KEEP -> Optional.empty();
    };
  }

  private static ChangeRequest cancel() {
    return new ChangeRequest.Cancel(NOW, WHY);
  }

  private static ChangeRequest to(PlanKey plan) {
    return new ChangeRequest.Change(
        Optional.of(plan), Optional.empty(), Map.of(), Set.of(), Set.of(), NOW);
  }

  private static Optional<PlanKey> free(BillingState state, Instant at) {
    var catalog = state.catalogs().current();
    return state
        .termsAt(at)
        .flatMap(terms -> catalog.find(terms.plan().plan()))
        .flatMap(plan -> plan.cancelTo().or(() -> lowestFree(catalog, plan)));
  }

  private static Optional<PlanKey> lowestFree(Catalog catalog, Plan plan) {
    return catalog.plans().values().stream()
        .filter(one -> one.family().equals(plan.family()))
        .filter(one -> !one.costsSomething())
        .min(Comparator.comparingInt(Plan::rank))
        .map(Plan::key);
  }
}
