package dev.midcycle.billing;

import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.Plan;
import dev.midcycle.id.FactId;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Fact.Happening.ChargedOnce;
import dev.midcycle.terms.Fact.Happening.CouponApplied;
import dev.midcycle.terms.Fact.Happening.Resumed;
import dev.midcycle.terms.Fact.Happening.Started;
import dev.midcycle.terms.Fact.Happening.Undone;
import dev.midcycle.terms.PlanRef;
import java.time.Instant;
import java.util.Optional;

/// The whole rule for changing a subscription: refusals first, then what the change would bring.
public final class Decisions {
  private Decisions() {}

  /// What would happen if `request` were carried out at `at`. The billing state has been advanced
  /// to `at`; `id` names the fact to be. Every key that the request names is one of the newest
  /// catalogue's, or one the subscription has.
  public static Decision decide(BillingState state, ChangeRequest request, Instant at, FactId id) {
    return rule(state, request, at, id).decision();
  }

  /// Why [#decide] would refuse it; empty where it would not.
  public static Optional<Refusal> refusal(
      BillingState state, ChangeRequest request, Instant at, FactId id) {
    return rule(state, request, at, id).refusal();
  }

  private static Ruling rule(BillingState state, ChangeRequest request, Instant at, FactId id) {
    return switch (request) {
      case ChangeRequest.Subscribe subscribe -> subscribe(state, subscribe, at, id);
      case ChangeRequest.Change change -> new Changing(state, change, at, id).rule();
      case ChangeRequest.Cancel cancel -> new Cancelling(state, cancel, at).rule(id);
      case ChangeRequest.Undo(var only) -> undo(state, only, at, id);
      case ChangeRequest.Pause pause -> new Pausing(state, pause, at, id).rule();
      case ChangeRequest.Try(var until) -> new Trying(state, until, at).rule(id);
      case ChangeRequest.Resume() ->
          unless(
              StatusRules.unlessPaused(state, at), state, new Fact(id, at, at, new Resumed()), at);
      case ChangeRequest.Reactivate(var start) -> new Reactivating(state, start, at).rule(id);
      case ChangeRequest.ApplyCoupon(var coupon) ->
          unless(
              StatusRules.unlessBegun(state, at).or(() -> misfit(state, coupon, at)),
              state,
              new Fact(id, at, at, new CouponApplied(coupon)),
              at);
      case ChangeRequest.ChargeOnce(var name, var amount, var collect) ->
          unless(
              StatusRules.unlessBegun(state, at),
              state,
              new Fact(id, at, at, new ChargedOnce(name, amount, collect)),
              at);
      case ChangeRequest.MoveDate moving -> new Redating(state, moving, at).rule(id);
      case ChangeRequest.Migrate(var when) -> new Migrating(state, when, at).rule(id);
    };
  }

  private static Ruling unless(
      Optional<Refusal> refusal, BillingState state, Fact fact, Instant at) {
    return refusal
        .<Ruling>map(Ruling.Refused::new)
        .orElseGet(() -> Ruling.Granted.of(state, fact, at));
  }

  private static Optional<Refusal> misfit(BillingState state, Coupon coupon, Instant at) {
    return Couponing.refusal(coupon, state.termsAt(at).orElseThrow(), state.profile(), at);
  }

  private static Ruling subscribe(
      BillingState state, ChangeRequest.Subscribe request, Instant at, FactId id) {
    var begins = new Fact(id, request.start().orElse(at), at, started(state, request));
    return notSold(state, request)
        .or(() -> offCalendar(state, request))
        .or(() -> Offers.missingPrice(state.with(begins), begins.at()))
        .or(() ->
            request
                .coupon()
                .flatMap(coupon ->
                    Couponing.refusal(
                        coupon,
                        state.with(begins).termsAt(begins.at()).orElseThrow(),
                        state.profile(),
                        at)))
        .<Ruling>map(Ruling.Refused::new)
        .orElseGet(() -> Ruling.Granted.of(state, begins, at));
  }

  private static Optional<Refusal> notSold(BillingState state, ChangeRequest.Subscribe request) {
    var plan = state.catalogs().current().plan(request.plan());
    if (!Offers.isSold(plan, state)) {
      return Offers.notOffered(request.plan());
    }
    var gone = Offers.notSold(request.addOns(), state.catalogs().current());
    if (gone.isPresent() || request.byStaff().isPresent()) {
      return gone;
    }
    if (plan.contactSales()) {
      return Optional.of(new Refusal.ContactSales(plan.key()));
    }
    return plan.hidden() ? Offers.notOffered(plan.key()) : Optional.empty();
  }

  private static Optional<Refusal> offCalendar(
      BillingState state, ChangeRequest.Subscribe request) {
    var catalog = state.catalogs().current();
    return cycle(request, catalog) == BillingRules.Cycle.CALENDAR
        ? Offers.offCalendar(
            catalog.plan(request.plan()), request.interval(), state.profile().currency())
        : Optional.empty();
  }

  private static BillingRules.Cycle cycle(ChangeRequest.Subscribe request, Catalog catalog) {
    return request.cycle().orElse(catalog.billing().cycle());
  }

  private static Started started(BillingState state, ChangeRequest.Subscribe request) {
    var catalog = state.catalogs().current();
    return new Started(
        new PlanRef(request.plan(), state.catalogs().newest()),
        request.interval(),
        request.quantities(),
        request.addOns(),
        trialDays(state, request, catalog.plan(request.plan())),
        request.billingDay(),
        cycle(request, catalog),
        request.coupon(),
        request.own());
  }

  /// One trial per customer and family.
  private static int trialDays(BillingState state, ChangeRequest.Subscribe request, Plan plan) {
    var tried = state.profile().triedFamilies().contains(plan.family());
    return tried ? 0 : request.trialDays().orElse(plan.trialDays());
  }

  private static Ruling undo(
      BillingState state, Optional<ScheduledKind> only, Instant at, FactId id) {
    var scheduled = Scheduled.after(state, at);
    var taken = only.map(scheduled::ofKind).orElseGet(scheduled::foremost);
    var undone = new Fact(id, at, at, new Undone(taken.ids()));
    return taken.isNothing()
        ? new Ruling.Refused(new Refusal.NothingToUndo())
        : Offers.missingPrice(state.with(undone), at)
            .<Ruling>map(Ruling.Refused::new)
            .orElseGet(() -> Ruling.Granted.of(state, undone, taken, at));
  }
}
