package dev.midcycle.drafting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Discount;
import dev.midcycle.charging.Discounts;
import dev.midcycle.charging.Rate;
import dev.midcycle.charging.Taxed;
import dev.midcycle.charging.UsedDay;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A document taken out whole, as if it had never been issued: what it charged does not stand any
/// more, and what it took back stands again. Nothing of what it charged was taken back before.
public final class TakingOut {
  private final Cause document;
  private final List<Line> lines;
  private final List<UsageDays> usage;

  public TakingOut(IssuedBill document, SubscriptionId subscription) {
    this.document = document.cause();
    this.lines = document.linesOf(subscription);
    this.usage = document.usageOf(subscription);
  }

  /// What stands billed without it.
  public List<Billed> from(List<Billed> billed, Ruler ruler) {
    var standing = new ArrayList<Billed>();
    billed.stream().filter(row -> !isShareOfIt(row)).forEach(standing::add);
    lines.stream()
        .filter(line -> line.isCredit() && Standing.isShared(line))
        .forEach(line -> putBack(standing, line, ruler));
    wholes().forEach((place, some) -> whole(standing, place, some));
    return standing;
  }

  private boolean isShareOfIt(Billed row) {
    return row instanceof Billed.Prorated shared && shared.last().equals(document);
  }

  private static void putBack(List<Billed> standing, Line credit, Ruler ruler) {
    var again =
        new Billed.Prorated(
            (Rate.ForPeriod) credit.rate(),
            credit.period(),
            credit.stretch(),
            gross(credit),
            credit.discounts(),
            credit.tax(),
            credit.takesBack().orElseThrow());
    for (var row : List.copyOf(standing)) {
      var joined = joined(row, again, ruler);
      if (joined.isPresent()) {
        standing.remove(row);
        again = joined.get();
      }
    }
    standing.add(again);
  }

  /// Two pieces that were one line before.
  private static Optional<Billed.Prorated> joined(Billed row, Billed.Prorated again, Ruler ruler) {
    if (!(row instanceof Billed.Prorated other) || !isNextTo(other, again)) {
      return Optional.empty();
    }
    var hull =
        new Stretch(
            Stretch.earlier(other.stretch().from(), again.stretch().from()),
            Stretch.later(other.stretch().to(), again.stretch().to()));
    var whole =
        new Billed.Prorated(
            again.rate(),
            again.period(),
            hull,
            other.slot().fee(again.amount().currency(), ruler).over(hull),
            Discounts.plus(other.discounts(), again.discounts()),
            again.tax(),
            again.last());
    return Optional.of(whole);
  }

  private static boolean isNextTo(Billed.Prorated a, Billed.Prorated b) {
    return a.slot().equals(b.slot())
        && a.last().equals(b.last())
        && a.tax().equals(b.tax())
        && reducedBy(a).equals(reducedBy(b))
        && (a.stretch().to().equals(b.stretch().from())
            || b.stretch().to().equals(a.stretch().from()));
  }

  private static Set<FactId> reducedBy(Billed row) {
    return row.discounts().stream().map(Discount::by).collect(Collectors.toSet());
  }

  private record Place(Rate rate, Stretch period) {}

  private Map<Place, List<Line>> wholes() {
    return lines.stream()
        .filter(line -> !line.isDiscount() && !Standing.isShared(line))
        .collect(
            groupingBy(
                line -> new Place(line.rate(), line.period()), LinkedHashMap::new, toList()));
  }

  private void whole(List<Billed> standing, Place place, List<Line> some) {
    var row =
        standing.stream()
            .filter(Billed.Flat.class::isInstance)
            .map(Billed.Flat.class::cast)
            .filter(one -> one.isFor(place.rate(), place.period()))
            .findFirst();
    row.ifPresent(standing::remove);
    var parts = parts(row.map(Billed.Flat::parts).orElse(List.of()), some);
    if (!parts.isEmpty()) {
      standing.add(whole(row, parts, place, some));
    }
  }

  /// What each of the other documents charged of it: what came back last was billed last.
  private List<Billed.Part> parts(List<Billed.Part> now, List<Line> some) {
    var parts = new ArrayList<Billed.Part>();
    now.stream().filter(part -> !part.document().equals(document)).forEach(parts::add);
    for (var credit : some.reversed().stream().filter(Line::isCredit).toList()) {
      var cause = credit.takesBack().orElseThrow();
      var again = new Billed.Part(cause, credit.tax(), gross(credit), credit.discounts());
      var stood = parts.stream().filter(part -> part.document().equals(cause)).findFirst();
      stood.ifPresentOrElse(
          part -> parts.set(parts.indexOf(part), part.plus(again)), () -> parts.add(again));
    }
    return parts;
  }

  private Billed.Flat whole(
      Optional<Billed.Flat> row, List<Billed.Part> parts, Place place, List<Line> some) {
    var last = parts.getLast();
    return new Billed.Flat(
        place.rate(),
        place.period(),
        row.map(Billed.Flat::stretch).orElseGet(() -> some.getFirst().stretch()),
        parts.stream().map(Billed.Part::amount).reduce(Money::plus).orElseThrow(),
        parts.stream().map(Billed.Part::discounts).reduce(List.of(), Discounts::plus),
        last.tax(),
        last.document(),
        quantity(row, some),
        days(row, place),
        parts.subList(0, parts.size() - 1));
  }

  private static Decimal quantity(Optional<Billed.Flat> row, List<Line> some) {
    var quantity = row.map(Billed.Flat::quantity).orElse(Decimal.ZERO);
    for (var line : some) {
      quantity = line.isCredit() ? quantity.plus(line.quantity()) : quantity.minus(line.quantity());
    }
    return quantity;
  }

  /// The days that were billed before; what it changed of them is to be changed again.
  private NavigableMap<LocalDate, UsedDay> days(Optional<Billed.Flat> row, Place place) {
    var days = new TreeMap<>(row.map(Billed.Flat::days).orElseGet(TreeMap::new));
    for (var one : usage) {
      if (one.rate().equals(place.rate()) && one.period().equals(place.period())) {
        one.days()
            .forEach((date, day) -> {
              days.remove(date);
              if (!day.before().isZero()) {
                days.put(date, new UsedDay(day.before(), day.before()));
              }
            });
      }
    }
    return days;
  }

  /// What a credit took out of that which stood, before discounts.
  private static Money gross(Line credit) {
    return Discounts.sum(credit.discounts(), credit.amount().currency()).minus(credit.amount());
  }

  /// What it leaves behind, without it.
  ///
  /// @param billed what stands billed without it
  public Carried from(Carried carried, List<Billed> billed) {
    var stays = billed.stream().flatMap(row -> row.discounts().stream()).map(Discount::by).toList();
    var given =
        lines.stream()
            .filter(line -> !line.isCredit())
            .flatMap(line -> line.discounts().stream())
            .map(Discount::by)
            .filter(by -> !stays.contains(by))
            .toList();
    return new Carried(
        carried.spent().stream().filter(one -> !given.contains(one.coupon())).toList(),
        carried.waived(),
        carried.taxed().stream()
            .filter(one -> !one.document().equals(document))
            .map(this::keeping)
            .toList());
  }

  /// What it took back of a document has not come back.
  private Taxed keeping(Taxed taxed) {
    var kept = taxed;
    for (var line : lines) {
      if (line.takesBack().equals(Optional.of(taxed.document()))
          && line.tax().equals(taxed.rate())) {
        kept = kept.returning(line.amount());
      }
    }
    return kept;
  }
}
