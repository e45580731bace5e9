package dev.midcycle.dunning;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Decisions;
import dev.midcycle.catalog.Dunning;
import dev.midcycle.catalog.Plan;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.id.FactId;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What becomes of a subscription whose documents nobody pays, as a request like any other.
///
/// The free plan is what one cancels to, else the family's lowest that costs nothing and is on
/// offer to the customer. It is taken at the interval that the subscription has; where it is not
/// sold for that, at the shortest of the longer ones, else at the longest of the shorter ones. What
/// is refused to the customer then, also because something is unpaid, is passed over; where nothing
/// is left the subscription ends.
public final class DunningEnd {
  private static final String WHY = "unpaid";
  private static final FactId NAMELESS = new FactId(new UUID(0, 0));
  private static final ChangeRequest.Overrides NOW =
      new ChangeRequest.Overrides(
          Optional.of(new ChangeRequest.Timing.Now()),
          Optional.of(Policy.Settle.PRORATE),
          Optional.empty(),
          Optional.empty(),
          Optional.of(new ChangeRequest.Staff(WHY)));

  private final BillingState state;
  private final Terms terms;
  private final Instant at;

  private DunningEnd(BillingState state, Terms terms, Instant at) {
    this.state = state;
    this.terms = terms;
    this.at = at;
  }

  /// What is asked of it at `at`; empty where it stays as it is.
  ///
  /// @param state with the customer's profile as it is at `at`
  public static Optional<ChangeRequest> of(Dunning.Then then, BillingState state, Instant at) {
    return switch (then) {
      case CANCEL -> Optional.of(cancel());
      case PAUSE -> Optional.of(new ChangeRequest.Pause(Optional.empty()));
      case FREE ->
          state
              .termsAt(at)
              .filter(DunningEnd::isRunning)
              .flatMap(terms -> new DunningEnd(state, terms, at).free());
      case KEEP -> Optional.empty();
    };
  }

  private static boolean isRunning(Terms terms) {
    return terms.status() == Status.ACTIVE || terms.status() == Status.TRIAL;
  }

  private static ChangeRequest cancel() {
    return new ChangeRequest.Cancel(NOW, WHY);
  }

  private Optional<ChangeRequest> free() {
    for (var plan : FreePlans.of(state.catalogs(), terms.plan(), state.profile().currency())) {
      if (plan.key().equals(terms.plan().plan())) {
        return Optional.empty();
      }
      var granted = changes(plan).filter(this::isGranted).findFirst();
      if (granted.isPresent()) {
        return granted;
      }
    }
    return Optional.of(cancel());
  }

  private Stream<ChangeRequest> changes(Plan plan) {
    return FreePlans.intervals(plan, terms.interval(), state.profile().currency())
        .map(interval -> to(plan.key(), interval));
  }

  private static ChangeRequest to(PlanKey plan, Interval interval) {
    return new ChangeRequest.Change(
        Optional.of(plan), Optional.of(interval), Map.of(), Set.of(), Set.of(), NOW);
  }

  private boolean isGranted(ChangeRequest request) {
    return Decisions.refusal(state, request, at, NAMELESS).isEmpty();
  }
}
