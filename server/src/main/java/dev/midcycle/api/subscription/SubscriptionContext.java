package dev.midcycle.api.subscription;

import dev.midcycle.access.Role;
import dev.midcycle.api.view.FeatureView;
import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Decision;
import dev.midcycle.billing.Decisions;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Plan;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.id.FactId;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A subscription as it is looked at: its billing state at an instant, and what might be requested
/// of it.
///
/// @param viewer the member who looks; empty for the merchant, who may do all
public record SubscriptionContext(BillingState state, Instant at, Optional<Role> viewer) {
  /// What a request would bring is shown, never kept: it needs no name of its own.
  private static final FactId NAMELESS = new FactId(new UUID(0, 0));

  /// The terms in force, or for one that has not begun those it will begin with.
  Terms terms() {
    return state
        .termsAt(at)
        .or(() -> state.scheduledAfter(at).stream().findFirst().flatMap(f -> state.termsAt(f.at())))
        .orElseThrow(
            () -> new IllegalStateException("a subscription without terms: " + state.id()));
  }

  /// The catalogue that the terms are of.
  Catalog catalog() {
    return state.catalogs().at(terms().plan().version());
  }

  Plan plan() {
    return state.catalogs().plan(terms().plan());
  }

  /// Whether it is served now.
  public boolean isServed() {
    return switch (terms().status()) {
      case TRIAL, ACTIVE -> true;
      case FUTURE, PAUSED, CANCELLED -> false;
    };
  }

  /// What the plan in force grants.
  public List<FeatureView> features() {
    return FeatureView.all(plan(), catalog());
  }

  Decision ask(ChangeRequest request) {
    return Decisions.decide(state, request, at, NAMELESS);
  }

  static ChangeRequest.Change to(PlanKey plan, Interval interval) {
    return change(Optional.of(plan), Optional.of(interval), Set.of());
  }

  static ChangeRequest.Change without(AddOnKey addOn) {
    return change(Optional.empty(), Optional.empty(), Set.of(addOn));
  }

  private static ChangeRequest.Change change(
      Optional<PlanKey> plan, Optional<Interval> interval, Set<AddOnKey> remove) {
    return new ChangeRequest.Change(
        plan, interval, Map.of(), Set.of(), remove, ChangeRequest.Overrides.NONE);
  }

  /// Whether the plan costs nothing at all, so that a member has nothing to be rid of.
  public boolean hasNothingToCancel() {
    var plan = plan();
    return terms().status() != Status.CANCELLED
        && !plan.contactSales()
        && !catalog().costsSomething(plan.key(), plan.requiresAddOns());
  }

  /// The plan that the catalogue names, while it is sold.
  Optional<PlanKey> cancelsTo() {
    return plan().cancelTo().filter(key -> state.catalogs().current().find(key).isPresent());
  }

  /// What the portal's cancellation does: it ends the subscription, or changes to the plan that the
  /// catalogue names.
  public ChangeRequest cancellation(String reason) {
    return cancelsTo()
        .<ChangeRequest>map(plan -> change(Optional.of(plan), Optional.empty(), Set.of()))
        .orElseGet(() -> new ChangeRequest.Cancel(ChangeRequest.Overrides.NONE, reason));
  }
}
