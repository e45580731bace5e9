package dev.midcycle.drafting;

import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.ChargingInput;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Discounts;
import dev.midcycle.charging.PeriodAmount;
import dev.midcycle.charging.Rate;
import dev.midcycle.charging.UsedDay;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.time.LocalDays;
import dev.midcycle.time.Stretch;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The difference at one rate in one period, for what is compared as a whole: one line for what has
/// changed of that which stood billed, one for what is new.
///
/// @param periodAmount empty where nothing is due any more
/// @param before what stood billed
record FlatDifference(
    Rate rate,
    Stretch period,
    Optional<PeriodAmount> periodAmount,
    Optional<Billed.Flat> before,
    List<Line> lines) {

  record Place(Rate rate, Stretch period) {
    static Place of(PeriodAmount periodAmount) {
      return new Place(periodAmount.rate(), periodAmount.period());
    }

    static Place of(Billed.Flat row) {
      return new Place(row.rate(), row.period());
    }
  }

  static Optional<Billed.Flat> rowFor(PeriodAmount periodAmount, ChargingInput input) {
    for (var row : input.billed()) {
      if (row instanceof Billed.Flat whole
          && whole.isFor(periodAmount.rate(), periodAmount.period())) {
        return Optional.of(whole);
      }
    }
    return Optional.empty();
  }

  /// All of it is taken back, from each document what it charged.
  static FlatDifference gone(Billed.Flat row) {
    var lines = new ArrayList<Line>();
    var quantity = row.quantity();
    for (var part : row.parts().reversed()) {
      var why = new Derivation.TakenBack(part.amount(), part.amount().minus(part.net()));
      lines.add(back(Place.of(row), row.stretch(), quantity, part, why));
      quantity = Decimal.ZERO;
    }
    return new FlatDifference(row.rate(), row.period(), Optional.empty(), Optional.of(row), lines);
  }

  private static Line back(
      Place place, Stretch stretch, Decimal quantity, Billed.Part part, Derivation why) {
    return new Line(
        place.rate(),
        place.period(),
        stretch,
        quantity,
        part.net().negated(),
        part.discounts(),
        part.tax(),
        why,
        Optional.of(part.document()));
  }

  static FlatDifference of(PeriodAmount due, Optional<Billed.Flat> before, LineTax taxes) {
    var profile = taxes.input().profile();
    var none = Money.zero(profile.currency());
    var stood = before.map(Billed.Flat::amount).orElse(none);
    var lines = new ArrayList<Line>();
    var known = due.known().filter(sum -> before.isPresent() || !due.days().isEmpty());
    var changed = known.map(PeriodAmount.Sum::amount).orElse(none).minus(stood);
    var back = none;
    if (changed.isNegative()) {
      back = changed.negated();
      lines.addAll(credited(due, before.orElseThrow(), new Back(none, back), profile.zone()));
    } else if (changed.isPositive()) {
      var sum = known.orElseThrow();
      var more = part(sum, changed, sum.quantity().minus(quantity(before)));
      lines.add(charged(due, changedStretch(due, before, profile.zone()), more, taxes));
    }
    var rest = due.sum().amount().minus(known.map(PeriodAmount.Sum::amount).orElse(none));
    if (rest.isNegative() && before.isPresent()) {
      lines.addAll(credited(due, before.get(), new Back(back, rest.negated()), profile.zone()));
    } else if (!rest.isZero()) {
      var quantity =
          due.sum().quantity().minus(known.map(PeriodAmount.Sum::quantity).orElse(Decimal.ZERO));
      var more = part(due.sum(), rest, quantity);
      lines.add(charged(due, newStretch(due, before, profile.zone()), more, taxes));
    }
    return new FlatDifference(due.rate(), due.period(), Optional.of(due), before, lines);
  }

  /// So much is taken back of what stood.
  ///
  /// @param before what other lines of the document take back of it
  private record Back(Money before, Money amount) {}

  private static Decimal quantity(Optional<Billed.Flat> before) {
    return before.map(Billed.Flat::quantity).orElse(Decimal.ZERO);
  }

  /// Part of what stood is taken back, with its share of the discounts: what was billed last comes
  /// back first.
  private static List<Line> credited(PeriodAmount due, Billed.Flat row, Back amount, ZoneId zone) {
    var sum = due.known().orElseThrow();
    var lines = new ArrayList<Line>();
    var quantity = row.quantity().minus(sum.quantity());
    for (var part : lastFirst(row, amount)) {
      var why = less(sum.why(), sum.amount().plus(part.amount()));
      var stretch = changedStretch(due, Optional.of(row), zone);
      lines.add(back(Place.of(due), stretch, quantity, part, why));
      quantity = Decimal.ZERO;
    }
    return lines;
  }

  private static List<Billed.Part> lastFirst(Billed.Flat row, Back back) {
    var taken = new ArrayList<Billed.Part>();
    var before = back.before();
    var rest = back.amount();
    var parts = row.parts();
    for (int i = parts.size() - 1; i >= 0; i--) {
      var gone = before.min(parts.get(i).amount());
      var left = parts.get(i).less(parts.get(i).of(gone));
      var some = i == 0 ? rest : rest.min(left.amount());
      if (some.isPositive()) {
        taken.add(left.of(some));
        rest = rest.minus(some);
      }
      before = before.minus(gone);
    }
    return taken;
  }

  /// What of a sum is on a line, with how the whole came about.
  private static PeriodAmount.Sum part(PeriodAmount.Sum sum, Money amount, Decimal quantity) {
    return new PeriodAmount.Sum(amount, quantity, less(sum.why(), sum.amount().minus(amount)));
  }

  private static Line charged(
      PeriodAmount due, Stretch stretch, PeriodAmount.Sum sum, LineTax taxes) {
    return new Line(
        due.rate(),
        due.period(),
        stretch,
        sum.quantity(),
        sum.amount(),
        List.of(),
        taxes.on(due.rate()),
        sum.why(),
        Optional.empty(),
        Optional.empty(),
        due.interval());
  }

  /// The derivation of the whole, less what of it is not on the line.
  private static Derivation less(Derivation why, Money elsewhere) {
    return switch (why) {
      case Derivation.Metered(
              var quantity,
              var slices,
              var under,
              var cut,
              var raised,
              _,
              var special) ->
          new Derivation.Metered(quantity, slices, under, cut, raised, elsewhere, special);
      case Derivation.Shortfall(var minimum, var counted, var none) ->
          new Derivation.Shortfall(minimum, counted, elsewhere);
      case Derivation.Prorated share -> share;
      case Derivation.Flat whole -> whole;
      case Derivation.Ordered whole -> whole;
      case Derivation.TakenBack back -> back;
      case Derivation.ByHand byHand -> byHand;
      case Derivation.Reduced reduced -> reduced;
    };
  }

  /// From the first to the last day whose number has changed; where none has, all that stood.
  private static Stretch changedStretch(
      PeriodAmount due, Optional<Billed.Flat> before, ZoneId zone) {
    var row = before.map(Billed.Flat::days).orElseGet(TreeMap::new);
    var changed =
        row.entrySet().stream()
            .filter(
                day -> isChanged(day.getValue(), Optional.ofNullable(due.days().get(day.getKey()))))
            .map(Map.Entry::getKey)
            .toList();
    return changed.isEmpty()
        ? before.map(Billed.Flat::stretch).orElse(due.stretch())
        : days(changed.getFirst(), changed.getLast(), zone);
  }

  private static boolean isChanged(UsedDay before, Optional<UsedDay> now) {
    return !now.map(UsedDay::number).equals(Optional.of(before.number()));
  }

  /// From the first to the last day that did not stand; of what has no days, what comes after that
  /// which stood; where nothing does, all.
  private static Stretch newStretch(PeriodAmount due, Optional<Billed.Flat> before, ZoneId zone) {
    var stood = before.map(Billed.Flat::days).orElseGet(TreeMap::new);
    var days = due.days().keySet().stream().filter(day -> !stood.containsKey(day)).toList();
    if (!days.isEmpty()) {
      return days(days.getFirst(), days.getLast(), zone);
    }
    return before
        .flatMap(row -> Stretch.between(row.stretch().to(), due.stretch().to()))
        .orElse(due.stretch());
  }

  private static Stretch days(LocalDate first, LocalDate last, ZoneId zone) {
    return new Stretch(LocalDays.start(first, zone), LocalDays.start(last.plusDays(1), zone));
  }

  /// The days that the difference is of, for usage.
  UsageDays days() {
    var stood = before.map(Billed.Flat::days).orElseGet(TreeMap::new);
    var due = periodAmount.map(PeriodAmount::days).orElseGet(TreeMap::new);
    return UsageDays.between(rate, period, stood, due);
  }

  boolean isOf(Line line) {
    return rate.equals(line.rate()) && period.equals(line.period());
  }

  /// What stands once it is issued by `cause`, with what `issued` lines take back and charge.
  Draft.Whole standing(List<Line> issued, LineTax tax, Cause cause) {
    var parts = before.map(Billed.Flat::parts).orElse(List.of());
    for (var line : issued) {
      parts = line.isCredit() ? without(parts, line) : with(parts, line, cause);
    }
    return row(parts, tax, cause);
  }

  private static List<Billed.Part> with(List<Billed.Part> parts, Line line, Cause cause) {
    var all = new ArrayList<>(parts);
    var more = new Billed.Part(cause, line.tax(), line.amount(), line.discounts());
    if (!all.isEmpty() && all.getLast().document().equals(cause)) {
      more = all.removeLast().plus(more);
    }
    all.add(more);
    return all;
  }

  private static List<Billed.Part> without(List<Billed.Part> parts, Line credit) {
    var document = credit.takesBack().orElseThrow();
    var back = Discounts.sum(credit.discounts(), credit.amount().currency()).minus(credit.amount());
    var gone = new Billed.Part(document, credit.tax(), back, credit.discounts());
    return parts.stream()
        .map(part -> part.document().equals(document) ? part.less(gone) : part)
        .filter(part -> !part.amount().isZero())
        .toList();
  }

  private Draft.Whole row(List<Billed.Part> parts, LineTax tax, Cause cause) {
    if (periodAmount.isEmpty()) {
      return new Draft.Whole(before.orElseThrow(), true);
    }
    var due = periodAmount.get();
    var none = Money.zero(due.sum().amount().currency());
    var last =
        parts.isEmpty()
            ? new Billed.Part(cause, tax.on(due.rate()), none, List.of())
            : parts.getLast();
    var discounts = parts.stream().map(Billed.Part::discounts).reduce(List.of(), Discounts::plus);
    return new Draft.Whole(
        new Billed.Flat(
            due.rate(),
            due.period(),
            due.stretch(),
            due.sum().amount(),
            discounts,
            last.tax(),
            last.document(),
            due.sum().quantity(),
            due.days(),
            parts.isEmpty() ? parts : parts.subList(0, parts.size() - 1)),
        false);
  }
}
