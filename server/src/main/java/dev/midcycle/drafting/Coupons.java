package dev.midcycle.drafting;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.due.Derivation;
import dev.midcycle.due.Discount;
import dev.midcycle.due.Discounts;
import dev.midcycle.due.Grounds;
import dev.midcycle.due.Rate;
import dev.midcycle.id.FactId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Attached;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Timeline;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reduces the charges of one document by the coupons of a subscription: in the order they were
/// given, each on what the ones before it left. One rounded line a coupon, shared out over the
/// lines it touches, so that a later credit returns what was paid.
final class Coupons {
  private final Grounds grounds;
  private final Timeline timeline;
  private final List<Line> lines;
  private final List<Line> discounts = new ArrayList<>();
  private final Set<FactId> spent = new HashSet<>();

  private Coupons(Grounds grounds, List<Line> lines) {
    this.grounds = grounds;
    this.timeline = grounds.timeline();
    this.lines = new ArrayList<>(lines);
  }

  /// @param lines those that were reduced know by how much, and a line for each coupon follows
  /// @param spent the coupons that reduce one document, and have now
  record Reduced(List<Line> lines, Set<FactId> spent) {}

  static Reduced reduce(Grounds grounds, Set<FactId> spent, List<Line> lines) {
    var coupons = new Coupons(grounds, lines);
    grounds.timeline().coupons().stream()
        .filter(one -> !spent.contains(one.id()))
        .forEach(coupons::apply);
    coupons.lines.addAll(coupons.discounts);
    return new Reduced(coupons.lines, coupons.spent);
  }

  private void apply(Attached coupon) {
    var touched = new ArrayList<Integer>();
    for (int i = 0; i < lines.size(); i++) {
      if (touches(coupon, lines.get(i))) {
        touched.add(i);
      }
    }
    if (touched.isEmpty()) {
      return;
    }
    var on = rest(touched);
    var off =
        switch (coupon.coupon().off()) {
          case Coupon.Off.Percent(var percent) -> shareOut(coupon, touched, percentOf(on, percent));
          case Coupon.Off.Amount(var amount) -> amountOff(coupon, touched, most(amount));
        };
    if (off.isPositive()) {
      discounts.add(line(coupon, touched.stream().map(lines::get).toList(), on, off));
      if (coupon.isOnce()) {
        spent.add(coupon.id());
      }
    }
  }

  /// At most `most` for service of each period.
  private Money amountOff(Attached coupon, List<Integer> touched, Money most) {
    var periods = new TreeMap<Stretch, List<Integer>>();
    for (int i : touched) {
      var period = timeline.periodAt(begins(lines.get(i)));
      periods.computeIfAbsent(period, key -> new ArrayList<>()).add(i);
    }
    var sum = zero();
    for (var one : periods.entrySet()) {
      var left = most.minus(standing(coupon, one.getKey())).max(zero());
      sum = sum.plus(shareOut(coupon, one.getValue(), left.min(rest(one.getValue()))));
    }
    return sum;
  }

  private boolean touches(Attached coupon, Line line) {
    return line.amount().isPositive()
        && !line.isCredit()
        && isOfCatalog(line.rate().item())
        && coupon.reduces(begins(line))
        && rest(line).isPositive();
  }

  /// Items outside the catalogue are priced as they are meant.
  private static boolean isOfCatalog(Item item) {
    return switch (item) {
      case Item.OfPlan plan -> true;
      case Item.OfAddOn addOn -> true;
      case Item.OfCoupon coupon -> false;
      case Item.OneOff once -> false;
    };
  }

  /// A usage day may begin before its period does, where that does not begin at midnight.
  private static Instant begins(Line line) {
    return Stretch.later(line.stretch().from(), line.period().from());
  }

  private static Money percentOf(Money left, Decimal percent) {
    var part = left.amount().multiply(percent.value()).movePointLeft(2);
    return Money.rounded(left.currency(), part, HALF_UP).min(left);
  }

  private Money most(Decimal amount) {
    return Money.rounded(grounds.currency(), amount.value(), HALF_UP);
  }

  /// What the coupon has taken off service of this period already, and what of it the document's
  /// credits give up again.
  private Money standing(Attached coupon, Stretch period) {
    var sum = zero();
    for (var row : grounds.billed()) {
      if (period.contains(Stretch.later(row.stretch().from(), row.period().from()))) {
        sum = sum.plus(of(coupon, row.discounts()));
      }
    }
    for (var line : lines) {
      if (line.isCredit() && period.contains(begins(line))) {
        sum = sum.minus(of(coupon, line.discounts()));
      }
    }
    return sum;
  }

  private Money of(Attached coupon, List<Discount> all) {
    return all.stream()
        .filter(one -> one.coupon().equals(coupon.id()))
        .map(Discount::amount)
        .reduce(zero(), Money::plus);
  }

  /// Each line's share of `off` is in proportion to what is left of it; the shares add up.
  private Money shareOut(Attached coupon, List<Integer> touched, Money off) {
    var left = rest(touched);
    long before = 0;
    for (int i : touched) {
      var line = lines.get(i);
      long after = before + rest(line).minor();
      var share =
          off.share(after, left.minor(), HALF_UP).minus(off.share(before, left.minor(), HALF_UP));
      lines.set(
          i,
          line.with(Discounts.plus(line.discounts(), List.of(new Discount(coupon.id(), share)))));
      before = after;
    }
    return off;
  }

  private Money rest(List<Integer> touched) {
    return touched.stream().map(lines::get).map(this::rest).reduce(zero(), Money::plus);
  }

  private Money rest(Line line) {
    return line.amount().minus(Discounts.sum(line.discounts(), line.amount().currency()));
  }

  private Line line(Attached coupon, List<Line> touched, Money on, Money sum) {
    var from = touched.stream().map(line -> line.stretch().from()).min(Instant::compareTo);
    var to = touched.stream().map(line -> line.stretch().to()).max(Instant::compareTo);
    var stretch = new Stretch(from.orElseThrow(), to.orElseThrow());
    return new Line(
        new Rate.Discount(
            new Item.OfCoupon(coupon.coupon().code()),
            Charge.DISCOUNT,
            touched.getFirst().rate().version()),
        stretch,
        stretch,
        Decimal.ONE,
        sum.negated(),
        List.of(),
        touched.getFirst().tax(),
        new Derivation.Reduced(on, said(coupon, sum)),
        Optional.empty());
  }

  private Derivation.Off said(Attached coupon, Money sum) {
    return switch (coupon.coupon().off()) {
      case Coupon.Off.Percent(var percent) -> new Derivation.Off.Percent(percent);
      case Coupon.Off.Amount(var amount) -> new Derivation.Off.Most(sum);
    };
  }

  private Money zero() {
    return Money.zero(grounds.currency());
  }
}
