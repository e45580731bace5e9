package dev.midcycle.drafting;

import static java.math.RoundingMode.HALF_UP;
import static java.util.Comparator.comparing;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.charging.ChargingInput;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Discount;
import dev.midcycle.charging.Discounts;
import dev.midcycle.charging.Rate;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Attached;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Timeline;
import dev.midcycle.time.LocalDays;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Reduces the charges of one document by the coupons of a subscription: in the order they were
/// given, each on what the ones before it left. One rounded line a coupon, shared out over the
/// lines it touches, so that a later credit returns what was paid.
final class Coupons {
  private final ChargingInput input;
  private final Timeline timeline;
  private final List<Line> lines;
  private final List<Line> discounts = new ArrayList<>();
  private final List<Spent> spent;
  private final List<Spent> found = new ArrayList<>();

  private Coupons(ChargingInput input, List<Spent> spent, List<Line> lines) {
    this.input = input;
    this.timeline = input.timeline();
    this.spent = spent;
    this.lines = new ArrayList<>(lines);
  }

  /// @param lines those that were reduced know by how much, and a line for each coupon follows
  /// @param spent the coupons for one period that have found it here
  record Reduced(List<Line> lines, List<Spent> spent) {}

  /// @param spent those that have found theirs before
  static Reduced reduce(ChargingInput input, List<Spent> spent, List<Line> lines) {
    var coupons = new Coupons(input, spent, lines);
    input.timeline().coupons().forEach(coupons::apply);
    coupons.lines.addAll(coupons.discounts);
    return new Reduced(coupons.lines, coupons.found);
  }

  private void apply(Attached coupon) {
    var touched = touched(coupon);
    if (touched.isEmpty()) {
      return;
    }
    var on = parts(coupon, touched);
    var first = coupon.isOnce() ? period(coupon, touched) : Optional.<Spent>empty();
    var off =
        switch (coupon.coupon().off()) {
          case Coupon.Off.Percent(var percent) -> shareOut(coupon, touched, percentOf(on, percent));
          case Coupon.Off.Amount(var amount) -> amountOff(coupon, touched, most(amount));
          case Coupon.Off.Amounts amounts ->
              amountOff(coupon, touched, amounts.in(input.currency()).orElse(zero()));
        };
    if (off.isPositive()) {
      first.filter(one -> !spent.contains(one)).ifPresent(found::add);
      discounts.add(line(coupon, touched.stream().map(lines::get).toList(), on, off));
    }
  }

  private List<Integer> touched(Attached coupon) {
    var touched = new ArrayList<Integer>();
    for (int i = 0; i < lines.size(); i++) {
      if (touches(coupon, lines.get(i))) {
        touched.add(i);
      }
    }
    return coupon.isOnce() ? ofOne(period(coupon, touched), touched) : touched;
  }

  private List<Integer> ofOne(Optional<Spent> period, List<Integer> touched) {
    return touched.stream()
        .filter(i -> period.filter(one -> holds(one, lines.get(i))).isPresent())
        .toList();
  }

  private boolean holds(Spent one, Line line) {
    return one.period().equals(period(line)) && one.plan().equals(plan(line));
  }

  /// The period of a coupon for one: the one it found before, unless that was dated away, or finds
  /// among these.
  private Optional<Spent> period(Attached coupon, List<Integer> touched) {
    return spent.stream()
        .filter(one -> one.coupon().equals(coupon.id()))
        .filter(one -> timeline.hasPeriod(one.period()))
        .findFirst()
        .or(() ->
            first(coupon, touched.stream().map(lines::get).toList())
                .map(line -> new Spent(coupon.id(), period(line), plan(line))));
  }

  /// Of service that begins once it is given the first; where there is none, that of the period in
  /// which it is.
  private Optional<Line> first(Attached coupon, List<Line> some) {
    return some.stream()
        .filter(line -> coupon.isGivenBy(placed(line)))
        .min(comparing(this::placed))
        .or(() ->
            some.stream()
                .filter(line -> coupon.given().filter(period(line)::contains).isPresent())
                .max(comparing(this::placed)));
  }

  /// At most `most` for service of each period.
  private Money amountOff(Attached coupon, List<Integer> touched, Money most) {
    var periods = new TreeMap<Stretch, List<Integer>>();
    for (int i : touched) {
      periods.computeIfAbsent(period(lines.get(i)), key -> new ArrayList<>()).add(i);
    }
    var sum = zero();
    for (var one : periods.entrySet()) {
      var whole = part(coupon, one.getKey(), most);
      var left = whole.minus(standing(coupon, one.getKey())).max(zero());
      sum = sum.plus(shareOut(coupon, one.getValue(), left.min(parts(coupon, one.getValue()))));
    }
    return sum;
  }

  private boolean touches(Attached coupon, Line line) {
    return line.amount().isPositive()
        && !line.isCredit()
        && isOfCatalog(line.rate().item())
        && fits(coupon, line)
        && coupon.reduces(placed(line))
        && part(coupon, line).isPositive();
  }

  /// A coupon sleeps where another plan or interval is served.
  private boolean fits(Attached coupon, Line line) {
    var limits = coupon.coupon().limits();
    return limits.fits(line.rate().charge())
        && limits.fits(plan(line), timeline.pricedAt(placed(line)).interval());
  }

  private PlanKey plan(Line line) {
    return line.rate().item() instanceof Item.OfPlan(var plan)
        ? plan
        : timeline.pricedAt(placed(line)).plan().plan();
  }

  private Stretch period(Line line) {
    return timeline.periodAt(placed(line));
  }

  /// What of a line a coupon looks at: of service that goes on when it has ended, its share by
  /// days.
  private Money part(Attached coupon, Line line) {
    return part(coupon, line.stretch(), rest(line));
  }

  private Money part(Attached coupon, Stretch stretch, Money whole) {
    var ruler = input.ruler();
    return coupon
        .endsIn(stretch)
        .map(end -> Stretch.later(end, stretch.from()))
        .map(end -> whole.share(ruler.length(stretch.from(), end), ruler.length(stretch), HALF_UP))
        .orElse(whole);
  }

  private Money parts(Attached coupon, List<Integer> touched) {
    return touched.stream().map(i -> part(coupon, lines.get(i))).reduce(zero(), Money::plus);
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

  private Instant placed(Line line) {
    return placed(line.rate(), line.stretch(), line.period());
  }

  /// An instant at which the terms and the period are those it is for: a whole fee may be for a
  /// period that reaches back. A day of usage belongs where its last instant lies, unless an end
  /// settled it before.
  private Instant placed(Rate rate, Stretch stretch, Stretch period) {
    var begins = Stretch.later(stretch.from(), period.from());
    var day = stretch.from().atZone(input.ruler().zone()).toLocalDate();
    var last = LocalDays.start(day.plusDays(1), input.ruler().zone()).minusNanos(1);
    return rate instanceof Rate.Reckoned && period.contains(last)
        ? last
        : timeline.pricedBy(period, begins);
  }

  private static Money percentOf(Money left, Decimal percent) {
    var part = left.amount().multiply(percent.value()).movePointLeft(2);
    return Money.rounded(left.currency(), part, HALF_UP).min(left);
  }

  private Money most(Decimal amount) {
    return Money.rounded(input.currency(), amount.value(), HALF_UP);
  }

  /// What the coupon has taken off service of this period already, and what of it the document's
  /// credits give up again.
  private Money standing(Attached coupon, Stretch period) {
    var sum = zero();
    for (var row : input.billed()) {
      if (timeline.periodAt(placed(row.rate(), row.stretch(), row.period())).equals(period)) {
        sum = sum.plus(of(coupon, row.discounts()));
      }
    }
    for (var line : lines) {
      if (line.isCredit() && period(line).equals(period)) {
        sum = sum.minus(of(coupon, line.discounts()));
      }
    }
    return sum;
  }

  private Money of(Attached coupon, List<Discount> all) {
    return all.stream()
        .filter(one -> one.by().equals(coupon.id()))
        .map(Discount::amount)
        .reduce(zero(), Money::plus);
  }

  /// Each line's share of `off` is in proportion to what is looked at of it; the shares add up.
  private Money shareOut(Attached coupon, List<Integer> touched, Money off) {
    var whole = parts(coupon, touched);
    long before = 0;
    for (int i : touched) {
      var line = lines.get(i);
      long after = before + part(coupon, line).minor();
      var share =
          off.share(after, whole.minor(), HALF_UP).minus(off.share(before, whole.minor(), HALF_UP));
      lines.set(
          i,
          line.with(Discounts.plus(line.discounts(), List.of(new Discount(coupon.id(), share)))));
      before = after;
    }
    return off;
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
      case Coupon.Off.Amount _, Coupon.Off.Amounts _ -> new Derivation.Off.Most(sum);
    };
  }

  private Money zero() {
    return Money.zero(input.currency());
  }
}
