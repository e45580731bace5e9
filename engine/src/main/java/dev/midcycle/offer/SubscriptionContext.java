package dev.midcycle.offer;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Decision;
import dev.midcycle.billing.Decisions;
import dev.midcycle.billing.Refusal;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Plan;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.id.FactId;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A subscription as it is looked at: its billing state at an instant, and what might be requested
/// of it.
///
/// @param terms those in force, or for one that has not begun those it will begin with
public record SubscriptionContext(BillingState state, Instant at, Terms terms) {
  /// What a request would bring is shown, never kept: it needs no name of its own.
  private static final FactId NAMELESS = new FactId(new UUID(0, 0));

  public SubscriptionContext(BillingState state, Instant at) {
    this(state, at, terms(state, at));
  }

  private static Terms terms(BillingState state, Instant at) {
    return state
        .termsAt(at)
        .or(() ->
            state.scheduledAfter(at).stream().findFirst().flatMap(next -> state.termsAt(next.at())))
        .orElseThrow(
            () -> new IllegalStateException("a subscription without terms: " + state.id()));
  }

  /// The catalogue that the terms are of.
  public Catalog catalog() {
    return state.catalogs().at(terms.plan().version());
  }

  /// The plan in force, at the prices that are agreed.
  public Plan plan() {
    return state.catalogs().plan(terms);
  }

  public Currency currency() {
    return state.profile().currency();
  }

  /// The phase of a plan's prices that would hold if it were had for `interval` now, counted from
  /// where paid service began; where it has not, from now on.
  Optional<PriceOffer.First> phase(Plan plan, Interval interval) {
    var begins =
        interval.equals(terms.interval()) ? terms.beginning(terms.schedule().containing(at)) : at;
    var zone = terms.schedule().zone();
    return plan.phases()
        .at(begins, terms.paidSince().orElse(begins), zone)
        .map(running ->
            new PriceOffer.First(
                running.phase(),
                terms
                    .paidSince()
                    .map(_ -> LocalDate.ofInstant(running.end().minusNanos(1), zone))));
  }

  /// Why an attached add-on cannot be removed; empty where it can.
  public Optional<Refusal> keeps(AddOnKey addOn) {
    return refusal(without(addOn));
  }

  /// What the portal's cancellation does: it ends the subscription, or changes to the plan that the
  /// catalogue names.
  public ChangeRequest cancellation(String reason) {
    return cancelsTo()
        .<ChangeRequest>map(plan -> change(Optional.of(plan.key()), Optional.empty(), Set.of()))
        .orElseGet(() -> new ChangeRequest.Cancel(ChangeRequest.Overrides.NONE, reason));
  }

  /// Whether the plan costs nothing at all, so that a member has nothing to be rid of.
  public boolean hasNothingToCancel() {
    var plan = plan();
    return terms.status() != Status.CANCELLED
        && !plan.contactSales()
        && !state.catalogs().costsSomething(terms, plan.requiresAddOns());
  }

  /// The plan that the catalogue names, while it is sold.
  Optional<Plan> cancelsTo() {
    var catalogs = state.catalogs();
    return plan()
        .cancelTo()
        .filter(key -> catalogs.current().find(key).isPresent())
        .map(catalog()::plan);
  }

  /// Why a request would be refused; empty where it would not.
  Optional<Refusal> refusal(ChangeRequest request) {
    return Decisions.refusal(state, request, at, NAMELESS);
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

  /// One more of what is ordered by number.
  ChangeRequest.Change oneMore(QuantityName name) {
    var now = terms.quantities().getOrDefault(name, Decimal.ZERO);
    return new ChangeRequest.Change(
        Optional.empty(),
        Optional.empty(),
        Map.of(name, now.plus(Decimal.ONE)),
        Set.of(),
        Set.of(),
        ChangeRequest.Overrides.NONE);
  }

  private static ChangeRequest.Change change(
      Optional<PlanKey> plan, Optional<Interval> interval, Set<AddOnKey> remove) {
    return new ChangeRequest.Change(
        plan, interval, Map.of(), Set.of(), remove, ChangeRequest.Overrides.NONE);
  }
}
