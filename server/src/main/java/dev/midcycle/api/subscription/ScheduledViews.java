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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Shows what will happen to a subscription by itself after `at`.
record ScheduledViews(BillingState state, Terms terms, Instant at) {

  /// What comes first: of what is scheduled, a coupon that waits alone, and the end of a pause.
  /// Where the subscription ends at the same instant, that is told.
  Optional<ScheduledView> foremost() {
    return Stream.concat(
            Coming.after(state, at).stream(),
            Stream.of(given(_ -> true).map(Fact::at), pauseEnd(terms))
                .flatMap(Optional::stream)
                .map(this::comingAt))
        .min(Comparator.comparing(Coming::at))
        .map(this::of);
  }

  private Coming comingAt(Instant date) {
    return new Coming(date, termsAt(date.minusNanos(1)), termsAt(date));
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
