package dev.midcycle.billing;

import static java.util.stream.Collectors.toSet;

import dev.midcycle.billing.Scheduled.TakenBack;
import dev.midcycle.catalog.AddOn;
import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.ChangeEvent;
import dev.midcycle.catalog.OwnPrices;
import dev.midcycle.catalog.Plan;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.id.FactId;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Fact.Happening.Changed;
import dev.midcycle.terms.Fact.Happening.Undone;
import dev.midcycle.terms.PlanRef;
import dev.midcycle.terms.Quantities;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// One request to change plan, interval, quantities or add-ons.
final class Changing {
  private final BillingState state;
  private final ChangeRequest.Change request;
  private final Instant at;
  private final FactId id;
  private final Instant judged;

  Changing(BillingState state, ChangeRequest.Change request, Instant at, FactId id) {
    this.state = state;
    this.request = request;
    this.at = at;
    this.id = id;
    this.judged = Dating.judged(state, request.overrides().date(), at);
  }

  Ruling rule() {
    var standing =
        Dating.unlessSince(state, request.overrides().date())
            .or(() -> StatusRules.unlessRunning(state, judged));
    if (standing.isPresent()) {
      return new Ruling.Refused(standing.get());
    }
    var before = state.termsAt(judged).orElseThrow();
    var target = target(before);
    var change = change(before, target);
    var taken = taken(change);
    var redeeming = new Redeeming(state, request, at, taken);
    if (change.isNothing() && request.coupon().isPresent()) {
      return redeeming.alone(before, id);
    }
    if (change.isNothing() && !taken.isNothing()) {
      return takeBack(taken);
    }
    var kind = classified(before, change, target);
    var policy = policy(before, change, target, kind);
    var fact = fact(before, change, policy);
    return refusal(before, target, change, kind, policy)
        .or(() -> redeeming.refusal(fact))
        .<Ruling>map(Ruling.Refused::new)
        .orElseGet(() -> new Ruling.Granted(state, fact, taken, at, policy.payment()));
  }

  /// Of prices that staff agrees, and nothing else, no rule speaks.
  private Policy policy(Terms before, Change change, PlanRef target, ChangeEvent kind) {
    return change.isOnlyOwn()
        ? Policy.AGREED
        : state
            .catalogs()
            .at(target.version())
            .changes()
            .policy(kind, before.plan().plan(), target.plan());
  }

  /// The plan that is requested: the newest version of a named one; else, or where that is not sold
  /// any more, the version one has.
  private PlanRef target(Terms before) {
    return request
        .plan()
        .filter(plan -> isSold(plan) || !plan.equals(before.plan().plan()))
        .map(plan -> new PlanRef(plan, state.catalogs().newest()))
        .orElse(before.plan());
  }

  private boolean isSold(PlanKey plan) {
    return state.catalogs().current().find(plan).isPresent();
  }

  /// What this customer has by it decides, at equal rank.
  private ChangeEvent classified(Terms before, Change change, PlanRef target) {
    return Classification.of(before, change, before.on(target, own(before, target)), judged, state);
  }

  private OwnPrices own(Terms before, PlanRef target) {
    return request.overrides().own().orElseGet(() -> before.agreedOn(target));
  }

  /// The request, without what is so already.
  private Change change(Terms before, PlanRef target) {
    return new Change(
            Optional.of(target).filter(plan -> !plan.equals(before.plan())),
            request.interval().filter(interval -> !interval.equals(before.interval())),
            Quantities.changed(before.quantities(), request.quantities()),
            request.add().stream()
                .filter(addOn -> !before.addOns().contains(addOn))
                .collect(toSet()),
            request.remove().stream().filter(before.addOns()::contains).collect(toSet()))
        .with(request.overrides().own().filter(own -> !own.equals(before.agreedOn(target))));
  }

  private Optional<Refusal> refusal(
      Terms before, PlanRef target, Change change, ChangeEvent kind, Policy policy) {
    var staff = request.byStaff().isPresent();
    return first(
        Stream.of(
            () -> gone(before, target),
            () -> staff ? Optional.empty() : held(before, target, policy),
            () -> anotherFamily(before, target),
            () -> change.isNothing() ? Optional.of(new Refusal.NoChange()) : Optional.empty(),
            () -> staff ? Optional.empty() : hidden(before, target),
            () -> Offers.notSold(change.add(), state.catalogs().at(target.version())),
            () -> locked(target, change),
            () -> offCalendar(target, change),
            () -> staff ? Optional.empty() : Bound.refusal(kind, policy, before, at),
            () -> missingPrice(fact(before, change, policy)),
            () -> pastDue(kind)));
  }

  /// A plan that is not sold any more, or not to this customer, is kept, and not reached.
  private Optional<Refusal> gone(Terms before, PlanRef target) {
    var stays =
        target.equals(before.plan())
            || (target.plan().equals(before.plan().plan()) && isSold(target.plan()));
    return stays || Offers.isSold(state.catalogs().plan(target), state)
        ? Optional.empty()
        : Offers.notOffered(target.plan());
  }

  /// Contact-sales plans are neither reached nor left by self-service.
  private Optional<Refusal> held(Terms before, PlanRef target, Policy policy) {
    var leaving = state.catalogs().plan(before.plan());
    var reaching = state.catalogs().plan(target);
    var sales =
        reaching.contactSales()
            ? Optional.of(reaching)
            : Optional.of(leaving).filter(Plan::contactSales);
    if (sales.isPresent()) {
      return Optional.of(new Refusal.ContactSales(sales.get().key()));
    }
    return switch (policy.allow()) {
      case SELF_SERVICE -> Optional.empty();
      case CONTACT_SALES -> Optional.of(new Refusal.ContactSales(reaching.key()));
      case NEVER -> Optional.of(new Refusal.NotAllowed(reaching.key()));
    };
  }

  private Optional<Refusal> anotherFamily(Terms before, PlanRef target) {
    var same =
        state
            .catalogs()
            .plan(before.plan())
            .family()
            .equals(state.catalogs().plan(target).family());
    return same ? Optional.empty() : Optional.of(new Refusal.NotAllowed(target.plan()));
  }

  /// A hidden plan may be kept, not picked.
  private Optional<Refusal> hidden(Terms before, PlanRef target) {
    var picked = !before.plan().plan().equals(target.plan());
    return picked && state.catalogs().plan(target).hidden()
        ? Offers.notOffered(target.plan())
        : Optional.empty();
  }

  /// What belongs to the requested plan stays with it, attached already or coming with it.
  private Optional<Refusal> locked(PlanRef target, Change change) {
    var catalog = state.catalogs().at(target.version());
    var coming = catalog.plan(target.plan()).requiresAddOns();
    return request.remove().stream()
        .sorted()
        .filter(addOn -> change.remove().contains(addOn) || coming.contains(addOn))
        .filter(addOn -> isLocked(catalog, catalog.addOn(addOn), target.plan()))
        .findFirst()
        .map(Refusal.AddOnLocked::new);
  }

  private static boolean isLocked(Catalog catalog, AddOn addOn, PlanKey plan) {
    return switch (addOn.removable()) {
          case NEVER -> true;
          case WHEN_INACTIVE -> addOn.isActiveWith(plan);
          case ALWAYS -> false;
        }
        || catalog.plan(plan).requiresAddOns().contains(addOn.key());
  }

  private Optional<Refusal> pastDue(ChangeEvent kind) {
    var refused = state.billingRules().pastDue() == BillingRules.PastDue.REFUSE_UPGRADES;
    return refused && state.profile().pastDue() && Classification.isUp(kind)
        ? Optional.of(new Refusal.PastDue())
        : Optional.empty();
  }

  private Optional<Refusal> offCalendar(PlanRef target, Change change) {
    var plan = state.catalogs().plan(target);
    return change
        .interval()
        .filter(_ -> state.history().rules().isCalendar())
        .flatMap(interval -> Offers.offCalendar(plan, interval, state.profile().currency()));
  }

  private Optional<Refusal> missingPrice(Fact fact) {
    return Offers.missingPrice(state.with(fact), fact.at());
  }

  /// What is so already, and was to be different, stays.
  private Ruling takeBack(TakenBack taken) {
    var undone = new Fact(id, at, at, new Undone(taken.ids()));
    return Ruling.Granted.of(state, undone, taken, at);
  }

  private Fact fact(Terms before, Change change, Policy policy) {
    var overrides = request.overrides();
    var timing = EffectiveTime.resolve(overrides, policy.when(), before, state, at);
    var changed =
        new Changed(
                change,
                timing.settle(overrides.settle().orElse(policy.settle())),
                overrides.collect().orElse(policy.collect()),
                overrides.anchor().orElse(policy.anchor()),
                taken(change).ids())
            .with(request.coupon());
    return new Fact(id, timing.at(), at, changed);
  }

  /// A change of plan or interval takes back scheduled ones and a scheduled cancellation, any
  /// change what is scheduled for the same quantities and add-ons. After one that is dated back,
  /// what was said since then holds.
  private TakenBack taken(Change change) {
    if (judged.isBefore(at)) {
      return TakenBack.NOTHING;
    }
    var scheduled = Scheduled.after(state, at);
    var moved = change.movesPlan() ? scheduled.movesAndEnds() : scheduled.movesOf(request);
    return moved.and(scheduled.without(moved).ofTheSame(request, leavesAgreement(change)));
  }

  /// Whether what was to be agreed later on the plan one has falls away.
  private boolean leavesAgreement(Change change) {
    return request.overrides().own().isPresent()
        || change
            .plan()
            .filter(plan -> !plan.plan().equals(state.termsAt(at).orElseThrow().plan().plan()))
            .isPresent();
  }

  private static Optional<Refusal> first(Stream<Supplier<Optional<Refusal>>> checks) {
    return checks.map(Supplier::get).flatMap(Optional::stream).findFirst();
  }
}
