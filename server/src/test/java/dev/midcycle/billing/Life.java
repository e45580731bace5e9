package dev.midcycle.billing;

import dev.midcycle.catalog.AddOn;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.ChangeRules;
import dev.midcycle.catalog.Pay;
import dev.midcycle.catalog.Phases;
import dev.midcycle.catalog.Plan;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Prices;
import dev.midcycle.catalog.Proration;
import dev.midcycle.catalog.TaxCategory;
import dev.midcycle.drafting.Carried;
import dev.midcycle.drafting.Draft;
import dev.midcycle.id.FactId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Usage;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.History;
import dev.midcycle.terms.Opening;
import dev.midcycle.terms.Taxation;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// A subscription lived in memory for a test: plans `a` (rank 1) and `b` (rank 2), day by day.
final class Life {
  static final Currency USD = Currency.getInstance("USD");
  private final Ids ids = new Ids(new Random(7));
  private final ZoneId zone;
  private final Catalog catalog;
  private final List<Fact> facts = new ArrayList<>();
  private BillingState state;
  private boolean isKept;
  final List<Draft> documents = new ArrayList<>();

  Life(Catalog catalog, ZoneId zone) {
    this.zone = zone;
    this.catalog = catalog;
    var profile = new BillingProfile(USD, zone, Taxation.NONE, false, Set.of());
    var id = new SubscriptionId(ids.next(0));
    this.state = BillingState.blank(id, profile, Catalogs.of(1, catalog), Instant.EPOCH);
  }

  static Catalog plans(Pay pay, Proration proration, String monthly, String better) {
    return plans(pay, proration, monthly, better, 0);
  }

  static Catalog plans(Pay pay, Proration proration, String monthly, String better, int leadDays) {
    var rules = BillingRules.DEFAULT;
    var billing =
        new BillingRules(
            rules.cycle(),
            proration,
            0,
            rules.usageGrace(),
            rules.lateUsage(),
            rules.usageRetention(),
            0,
            rules.pastDue(),
            false,
            Optional.empty(),
            Optional.empty());
    var plans = new LinkedHashMap<PlanKey, Plan>();
    plans.put(new PlanKey("a"), plan("a", 1, pay, monthly));
    plans.put(new PlanKey("b"), plan("b", 2, pay, better));
    var addOns = Map.<AddOnKey, AddOn>of();
    return new Catalog(
        "example",
        "Example",
        USD,
        ZoneId.of("UTC"),
        billing,
        Catalog.PortalLayout.PAGE,
        Map.of(),
        Map.of(),
        plans,
        addOns,
        Map.of(),
        new ChangeRules(List.of()));
  }

  private static Plan plan(String key, int rank, Pay pay, String monthly) {
    var month = Decimal.of(monthly);
    var byInterval =
        Map.of(
            Interval.MONTH, Map.of(USD, month),
            Interval.YEAR, Map.of(USD, month.times(Decimal.of(10))));
    return new Plan(
        new PlanKey(key),
        key,
        Optional.empty(),
        "f",
        rank,
        new Prices(Map.of(), byInterval),
        Phases.NONE,
        pay,
        0,
        List.of(),
        Map.of(),
        Prices.NONE,
        List.of(),
        false,
        Optional.empty(),
        false,
        Optional.empty(),
        Set.of(),
        TaxCategory.STANDARD);
  }

  /// From now on nothing is folded away.
  Life kept() {
    isKept = true;
    return this;
  }

  BillingState state() {
    return state;
  }

  Catalog catalog() {
    return catalog;
  }

  /// The billing state as it would be had nothing ever been folded away.
  BillingState whole() {
    return new BillingState(
        state.id(),
        new History(state.profile(), state.catalogs(), new Opening.Unborn(), facts),
        List.of(),
        Optional.empty(),
        Usage.NONE,
        Carried.NOTHING,
        state.advancedTo());
  }

  Instant on(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  void until(Instant instant) {
    var advanced = Lifecycle.advance(state, instant);
    state = isKept ? advanced.state() : advanced.state().compacted();
    documents.addAll(advanced.documents());
  }

  Decision ask(Instant at, ChangeRequest request) {
    until(at);
    return Decisions.decide(state, request, at, new FactId(ids.next(at.toEpochMilli())));
  }

  Decision does(Instant at, ChangeRequest request) {
    var decision = ask(at, request);
    if (decision instanceof Decision.Allowed allowed) {
      facts.add(allowed.fact());
      facts.addAll(allowed.rests());
      state = allowed.state();
      documents.addAll(allowed.documents());
    }
    return decision;
  }

  static ChangeRequest.Subscribe subscribe(String plan) {
    return ChangeRequest.Subscribe.to(new PlanKey(plan), Interval.MONTH);
  }

  static ChangeRequest.Change change(
      Optional<String> plan, Optional<Interval> interval, ChangeRequest.Overrides overrides) {
    return new ChangeRequest.Change(
        plan.map(PlanKey::new), interval, Map.of(), Set.of(), Set.of(), overrides);
  }

  static ChangeRequest.Overrides now() {
    return new ChangeRequest.Overrides(
        Optional.of(new ChangeRequest.Timing.Now()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// All documents so far, as `date total` in one line.
  String told() {
    return documents.stream()
        .map(draft -> draft.at().atZone(zone).toLocalDate() + " " + draft.total())
        .collect(Collectors.joining(", "));
  }
}
