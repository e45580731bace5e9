package dev.midcycle.due;

import dev.midcycle.catalog.Charge;
import dev.midcycle.terms.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What was charged once and stands billed. It stays, also when the day on which it was due moves,
/// or what it was charged for was dated back and is gone: it is never credited, nor charged again
/// for another day.
final class ChargedOnce {
  private final List<Billed.Whole> rows;

  private ChargedOnce(List<Billed.Whole> rows) {
    this.rows = rows;
  }

  static ChargedOnce in(Grounds grounds) {
    return new ChargedOnce(
        grounds.billed().stream().flatMap(row -> once(row, grounds).stream()).toList());
  }

  private static Optional<Billed.Whole> once(Billed row, Grounds grounds) {
    return switch (row) {
      case Billed.Shared _ -> Optional.empty();
      case Billed.Whole whole -> Optional.of(whole).filter(one -> isOnce(one.rate(), grounds));
    };
  }

  private static boolean isOnce(Rate rate, Grounds grounds) {
    return charges(rate, grounds)
        .anyMatch(charge -> charge instanceof Charge.OneTime && charge.key().equals(rate.charge()));
  }

  private static Stream<Charge> charges(Rate rate, Grounds grounds) {
    var catalog = grounds.catalogs().at(rate.version());
    return switch (rate.item()) {
      case Item.OfPlan(var plan) -> catalog.plan(plan).charges().stream();
      case Item.OfAddOn(var addOn) -> catalog.addOn(addOn).charges().stream();
      case Item.OfCoupon _, Item.OneOff _ -> Stream.empty();
    };
  }

  /// What is due, each where it stands billed already; and all that stands.
  List<Reckoning> keep(List<Reckoning> due) {
    var moved = new ArrayList<>(rows);
    moved.removeIf(row -> due.stream().anyMatch(one -> row.isFor(one.rate(), one.period())));
    var all = new ArrayList<Reckoning>();
    for (var one : due) {
      all.add(stands(one) ? one : taken(one, moved).map(ChargedOnce::asItStands).orElse(one));
    }
    moved.stream().map(ChargedOnce::asItStands).forEach(all::add);
    return all;
  }

  private boolean stands(Reckoning due) {
    return rows.stream().anyMatch(row -> row.isFor(due.rate(), due.period()));
  }

  /// The first of those that stand for another day, which is then spoken for.
  private static Optional<Billed.Whole> taken(Reckoning due, List<Billed.Whole> moved) {
    var row = moved.stream().filter(one -> one.rate().equals(due.rate())).findFirst();
    row.ifPresent(moved::remove);
    return row;
  }

  private static Reckoning asItStands(Billed.Whole row) {
    var fee =
        switch (row.rate()) {
          case Rate.Fee one -> one;
          case Rate.Reckoned _, Rate.Discount _ ->
              throw new IllegalStateException("not charged once: " + row.rate());
        };
    return Reckoning.of(fee, row.period(), row.stretch(), row.amount());
  }
}
