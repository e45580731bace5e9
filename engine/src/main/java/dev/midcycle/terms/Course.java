package dev.midcycle.terms;

import dev.midcycle.catalog.Pay;
import dev.midcycle.catalog.Policy;
import dev.midcycle.terms.Fact.Happening.Changed;
import dev.midcycle.terms.Timeline.Served;
import dev.midcycle.terms.Timeline.Settling;
import dev.midcycle.time.LocalDays;
import dev.midcycle.time.Ruler;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The terms in force and as they are priced, while they are folded.
final class Course {
  private final Catalogs catalogs;
  private final Ruler ruler;
  private final List<Served> served = new ArrayList<>();
  private final Pricing pricing = new Pricing();
  private final Pricing metering = new Pricing();
  private final List<Settling> settlings = new ArrayList<>();

  Course(Catalogs catalogs, Ruler ruler) {
    this.catalogs = catalogs;
    this.ruler = ruler;
  }

  /// Before the subscription.
  boolean isEmpty() {
    return served.isEmpty();
  }

  /// The terms in force.
  Terms last() {
    return served.getLast().terms();
  }

  /// Since when they are.
  Instant since() {
    return served.getLast().from();
  }

  /// The billing dates in force. A checkpoint lies on one of them, so that each period after it is
  /// whole, whenever they came.
  Attached.Dates dates() {
    var schedule = last().schedule();
    var since = since();
    for (var one : served.reversed()) {
      if (!one.terms().schedule().equals(schedule)) {
        break;
      }
      since = one.from();
    }
    return new Attached.Dates(schedule, since);
  }

  /// In force from `at` on; what is priced stays.
  void serve(Instant at, Terms terms) {
    served.add(new Served(at, terms));
  }

  /// In force and priced.
  ///
  /// @param at where the ruler puts `instant`
  void begin(Instant instant, Instant at, Terms begun) {
    var terms = paid(begun, at);
    serve(at, terms);
    pricing.since(at, terms);
    metering.since(instant, terms);
  }

  /// From a checkpoint on: usage of the whole day on which it lies is counted.
  void goOn(Instant at, Terms terms) {
    var day = at.atZone(ruler.zone()).toLocalDate();
    begin(LocalDays.start(day, ruler.zone()), at, terms);
  }

  /// Other terms take the place of those in force.
  void change(Changed changed, Terms other, Instant instant, Instant at) {
    var before = last();
    var after = paid(other, at);
    serve(at, after);
    price(changed, before, after, instant, at);
  }

  /// Paid service begins with the first plan that costs something.
  private Terms paid(Terms terms, Instant at) {
    var brought = catalogs.plan(terms).requiresAddOns();
    return catalogs.costsSomething(terms, brought) ? terms.paid(at) : terms;
  }

  private void price(Changed changed, Terms before, Terms after, Instant instant, Instant at) {
    var settle = settle(changed, before, at);
    var ends = !before.schedule().equals(after.schedule());
    var restarts = ends && changed.anchor() == Policy.Anchor.RESET;
    var settles = ends || leavesArrears(changed, before, after);
    if (settles) {
      pricing.settle(ends && settle == Policy.Settle.NONE ? before.schedule().next(at) : at);
    }
    pricing.change(settle, restarts, before, after, at);
    metering.change(settle, restarts, before, after, instant);
    if (settles) {
      settlings.add(new Settling(instant, metering.at(instant)));
    }
  }

  /// Quantities that were lowered without a credit may rise again, up to what is paid for, at no
  /// charge.
  private Policy.Settle settle(Changed changed, Terms before, Instant at) {
    var paid = pricing.at(at).map(Terms::quantities).orElse(Map.of());
    var again =
        !changed.change().movesPlan()
            && Quantities.riseWithin(changed.change(), before.quantities(), paid);
    return again ? Policy.Settle.NONE : changed.settle();
  }

  /// Whether a plan that is paid in arrears is settled, since another comes in its place.
  private boolean leavesArrears(Changed changed, Terms before, Terms after) {
    return !before.plan().equals(after.plan())
        && changed.collect() == Policy.Collect.NOW
        && catalogs.plan(before.plan()).pay() == Pay.IN_ARREARS;
  }

  /// Nothing is priced from `end` on, and all before it is due at once.
  void end(Instant instant, Instant end) {
    pricing.settle(end);
    pricing.cut(end);
    metering.cut(instant);
    settlings.add(new Settling(instant, Optional.empty()));
  }

  /// No fee is priced from `at` on.
  void cutFees(Instant at) {
    pricing.cut(at);
  }

  /// Fees reach no further than to where the terms in force end by themselves.
  void bind() {
    last().ending().ifPresent(pricing::cut);
  }

  Timeline timeline(List<Attached> coupons, List<Timeline.Occasion> occasions) {
    return new Timeline(
        ruler, served, pricing.all(), metering.all(), settlings, coupons, occasions);
  }
}
