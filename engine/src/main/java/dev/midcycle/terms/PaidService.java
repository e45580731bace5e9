package dev.midcycle.terms;

import dev.midcycle.catalog.Coupon;
import dev.midcycle.terms.Timeline.Occasion;
import dev.midcycle.time.Schedule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// What begins to count when paid service does: the charges that are made once, and the coupons.
final class PaidService {
  private final GivenCoupons coupons = new GivenCoupons();
  private final List<Occasion> occasions = new ArrayList<>();
  private boolean begun;

  boolean hasBegun() {
    return begun;
  }

  /// It began before a checkpoint.
  void goOn(List<Attached> kept) {
    coupons.keep(kept);
    begun = true;
  }

  /// All that is charged once when a subscription begins, and the coupons it was given count.
  void begin(Instant at, Terms terms) {
    begun = true;
    coupons.begin(at, terms.schedule());
    occasions.add(new Occasion.Begun(at, terms));
  }

  /// Other billing dates come.
  void move(Instant at, Attached.Dates before, Schedule after) {
    if (!after.equals(before.schedule())) {
      coupons.move(at, before, after);
    }
  }

  /// What is charged once of the add-ons that `after` has and `before` has not.
  void add(Instant at, Terms before, Terms after) {
    var added = new TreeSet<>(after.addOns());
    added.removeAll(before.addOns());
    added.forEach(key -> occasions.add(new Occasion.Added(at, after, key)));
  }

  void charge(Instant at, Fact fact, Fact.Happening.ChargedOnce item) {
    occasions.add(new Occasion.Charged(at, fact, item));
  }

  /// A coupon that comes with the subscription.
  void giveAtStart(Fact fact, Coupon coupon) {
    coupons.atStart(fact, coupon);
  }

  /// @param terms in force by then
  void give(Fact fact, Coupon coupon, Instant at, Terms terms) {
    if (begun) {
      coupons.later(fact, coupon, at, terms.schedule());
    } else {
      coupons.early(fact, coupon, at);
    }
  }

  /// @param since from when on `terms` are in force
  List<Attached> coupons(Terms terms, Instant since) {
    return coupons.all(terms.until().orElse(since), terms.schedule());
  }

  /// In order; last those that were `kept` by what was dated back.
  List<Occasion> occasions(List<Occasion> kept) {
    var all = new ArrayList<>(occasions);
    all.addAll(kept);
    return all;
  }
}
