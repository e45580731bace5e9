package dev.midcycle.api.subscription;

import dev.midcycle.api.subscription.SubscriptionView.ScheduledView;
import dev.midcycle.api.view.AddonRefView;
import dev.midcycle.api.view.CouponView;
import dev.midcycle.api.view.PlanRefView;
import dev.midcycle.api.view.Recurring;
import dev.midcycle.api.view.TermsWords;
import dev.midcycle.api.view.Words;
import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.Coming;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Quantities;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Shows what will happen to a subscription by itself after `at`.
record ScheduledViews(BillingState state, Terms terms, Instant at) {

  /// What comes first, or an end before it; else a coupon that waits alone, or the end of a pause.
  Optional<ScheduledView> foremost() {
    return Coming.foremost(state, at)
        .map(this::of)
        .or(this::coupon)
        .or(() -> pauseEnd(terms).map(end -> bare("resume", end, Optional.empty())));
  }

  private ScheduledView of(Coming coming) {
    return switch (coming.after().status()) {
      case CANCELLED -> bare("cancel", coming.at(), Optional.empty());
      case PAUSED ->
          coming.before().status() == Status.PAUSED
              ? change(coming)
              : bare("pause", coming.at(), pauseEnd(coming.after()));
      case TRIAL, ACTIVE ->
          coming.before().status() == Status.PAUSED
              ? bare("resume", coming.at(), Optional.empty())
              : change(coming);
      case FUTURE -> throw new IllegalStateException("nothing becomes future: " + coming);
    };
  }

  private static Optional<Instant> pauseEnd(Terms some) {
    return some.status() == Status.PAUSED ? some.until() : Optional.empty();
  }

  private ScheduledView bare(String kind, Instant date, Optional<Instant> resumes) {
    return new ScheduledView(
        kind,
        day(date),
        Words.dayUntil(date, state.profile().zone()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        resumes.map(this::day));
  }

  /// One that waits for a day on which nothing else changes.
  private Optional<ScheduledView> coupon() {
    return given(_ -> true)
        .map(fact -> change(new Coming(fact.at(), termsAt(fact.at()), termsAt(fact.at()))));
  }

  private Terms termsAt(Instant instant) {
    return state.termsAt(instant).orElseThrow();
  }

  /// The first that is given then.
  private Optional<Fact> given(Predicate<Fact> which) {
    return state.scheduledAfter(at).stream()
        .filter(which)
        .filter(fact -> !(fact.happening() instanceof Fact.Happening.Started))
        .filter(fact -> fact.coupon().isPresent())
        .findFirst();
  }

  /// What the terms are then, where they differ from those until then.
  private ScheduledView change(Coming coming) {
    var catalogs = state.catalogs();
    var before = coming.before();
    var after = coming.after();
    var catalog = catalogs.at(after.plan().version());
    var quantities = Quantities.changed(before.quantities(), after.quantities());
    var currency = state.profile().currency();
    return new ScheduledView(
        "change",
        day(coming.at()),
        Words.dayUntil(coming.at(), state.profile().zone()),
        Optional.of(after.plan())
            .filter(plan -> !plan.equals(before.plan()))
            .map(plan -> PlanRefView.of(plan, catalogs)),
        Optional.of(after.interval())
            .filter(interval -> !interval.equals(before.interval()))
            .map(Words::code),
        quantities.isEmpty()
            ? Optional.empty()
            : Optional.of(SubscriptionViews.numbers(quantities)),
        AddonRefView.all(without(after, before), catalog),
        AddonRefView.all(without(before, after), catalogs.at(before.plan().version())),
        billingDate(coming),
        Recurring.price(after, coming.at(), catalogs, currency),
        TermsWords.isRepriced(before, after)
            ? Optional.of(after.own().isNothing() ? "usual" : "agreed")
            : Optional.empty(),
        given(fact -> fact.at().equals(coming.at()))
            .flatMap(Fact::coupon)
            .map(coupon -> CouponView.of(coupon, currency)),
        Optional.empty());
  }

  /// The first of those that lie elsewhere then.
  private Optional<String> billingDate(Coming coming) {
    var schedule = coming.after().schedule();
    return TermsWords.isRedated(coming.before(), coming.after())
        ? Optional.of(
            day(schedule.isBoundary(coming.at()) ? coming.at() : schedule.next(coming.at())))
        : Optional.empty();
  }

  private static List<AddOnKey> without(Terms some, Terms others) {
    return some.addOns().stream().filter(key -> !others.addOns().contains(key)).toList();
  }

  private String day(Instant instant) {
    return Words.day(instant, state.profile().zone());
  }
}
