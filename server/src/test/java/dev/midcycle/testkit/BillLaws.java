package dev.midcycle.testkit;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Policy;
import dev.midcycle.catalog.Proration;
import dev.midcycle.charging.Coverage;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Discounts;
import dev.midcycle.charging.Rate;
import dev.midcycle.charging.Slot;
import dev.midcycle.drafting.Line;
import dev.midcycle.drafting.Recalculation;
import dev.midcycle.money.Money;
import dev.midcycle.simulate.Issued;
import dev.midcycle.simulate.Result;
import dev.midcycle.simulate.Scenario;
import dev.midcycle.simulate.Step;
import dev.midcycle.simulate.Verb;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Tax;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What must be true of all documents of a life, read by themselves, in the order in which they
/// were issued: no day is billed twice or taken back twice, what stands of a fee is its price by
/// the days that stand, amounts follow from their derivations, and totals and tax from the lines.
public final class BillLaws {
  private record Place(String subscription, Slot slot) {}

  private record Whole(String subscription, Rate rate, Stretch period) {}

  private final Currency currency;
  private final boolean inclusive;
  private final Ruler ruler;
  private final Map<Place, Coverage> standing = new HashMap<>();
  private final Map<Place, Money> sums = new HashMap<>();
  private final Map<Whole, Money> wholes = new HashMap<>();
  private final List<String> broken = new ArrayList<>();
  private final boolean settles;

  private BillLaws(Scenario scenario) {
    var customer = scenario.customer();
    this.currency = customer.currency();
    this.inclusive = customer.tax().inclusive();
    this.ruler =
        scenario.catalog().billing().proration() == Proration.SECOND
            ? new Ruler.Seconds(customer.timezone())
            : new Ruler.Days(customer.timezone());
    this.settles = scenario.steps().stream().map(Step::verb).allMatch(BillLaws::settles);
  }

  /// A period that another interval ends without being settled is due whole, beside the new one.
  private static boolean settles(Verb verb) {
    return !(verb instanceof Verb.Change(var request)
        && request.overrides().settle().equals(Optional.of(Policy.Settle.NONE)));
  }

  /// What does not hold, each in a sentence; of a life that keeps the laws nothing.
  public static List<String> broken(Scenario scenario, Result result) {
    var laws = new BillLaws(scenario);
    result.documents().forEach(laws::document);
    return laws.broken;
  }

  private void document(Issued document) {
    totals(document);
    for (var entry : document.lines()) {
      line(entry.subscription(), entry.line());
    }
    standing.forEach((place, covered) -> addsUp(place, covered, document));
    if (settles) {
      oncePerDay(document);
    }
  }

  private void totals(Issued document) {
    var lines = document.lines().stream().map(Issued.Entry::line).toList();
    var sum = sum(lines.stream().map(Line::amount).toList());
    var back = sum(lines.stream().flatMap(one -> one.taxBack().stream()).toList());
    expect(document.tax(), taxed(lines).minus(back), "tax of " + document);
    expect(document.total(), inclusive ? sum : sum.plus(document.tax()), "total of " + document);
    var most = document.total().isNegative() ? Money.zero(currency) : document.total();
    if (document.due().isNegative() || document.due().compareTo(most) > 0) {
      broken.add("due of " + document);
    }
  }

  /// On what is charged at each rate, after its discounts.
  private Money taxed(List<Line> lines) {
    var sums = new HashMap<Tax, Money>();
    lines.stream()
        .filter(one -> !one.isCredit() && !(one.rate() instanceof Rate.Discount))
        .forEach(one -> sums.merge(one.tax(), one.taxable(), Money::plus));
    return sum(sums.entrySet().stream().map(one -> one.getKey().on(one.getValue())).toList());
  }

  private void line(String subscription, Line line) {
    expect(line.amount(), Recalculation.of(line), "its derivation, " + line);
    if (line.amount().isZero()) {
      broken.add("a line of zero: " + line);
    }
    switch (line.rate()) {
      case Rate.ForPeriod rate when line.why() instanceof Derivation.Prorated ->
          shared(new Place(subscription, new Slot(rate, line.period())), line);
      case Rate.ForPeriod rate -> {
        var whole = new Whole(subscription, rate, line.period());
        var sum = wholes.merge(whole, gross(line), Money::plus);
        if (sum.isNegative() || sum.compareTo(rate.whole(currency)) > 0) {
          broken.add("%s stands of %s, %s".formatted(sum, rate.whole(currency), line));
        }
      }
      case Rate.Reckoned _, Rate.Discount _ -> {}
    }
  }

  /// Parts that cost nothing are on no document.
  private void shared(Place place, Line line) {
    var before = standing.getOrDefault(place, Coverage.NONE);
    var gaps = Coverage.of(before.gapsIn(line.stretch()));
    var taken = new Coverage(List.of(line.stretch())).minus(gaps);
    if (!worth(place, line.isCredit() ? gaps : taken).isZero()) {
      broken.add((line.isCredit() ? "taken back and not billed: " : "billed twice: ") + line);
    }
    standing.put(
        place,
        line.isCredit()
            ? before.minus(new Coverage(List.of(line.stretch())))
            : joined(before, line.stretch()));
    sums.merge(place, gross(line), Money::plus);
  }

  private static Coverage joined(Coverage before, Stretch more) {
    var all = new ArrayList<>(before.stretches());
    all.add(more);
    return Coverage.of(all);
  }

  private Money worth(Place place, Coverage covered) {
    var fee = place.slot().fee(currency, ruler);
    return sum(covered.stretches().stream().map(fee::over).toList());
  }

  private void addsUp(Place place, Coverage covered, Issued document) {
    expect(
        sums.getOrDefault(place, Money.zero(currency)),
        worth(place, covered),
        "what stands of %s, on %s".formatted(place, document.date()));
  }

  /// The fee of one plan a day, whichever it is and at whatever price.
  private void oncePerDay(Issued document) {
    var fees = new HashMap<String, Coverage>();
    standing.forEach((place, covered) -> {
      var rate = place.slot().rate();
      if (rate.item() instanceof Item.OfPlan && rate.charge().equals(Charge.BASE)) {
        for (var stretch : covered.stretches()) {
          var all = fees.getOrDefault(place.subscription(), Coverage.NONE);
          if (all.stretches().stream().anyMatch(one -> one.and(stretch).isPresent())) {
            broken.add(
                "two plans of one day: %s, %s, on %s".formatted(place, stretch, document.date()));
          }
          fees.put(place.subscription(), joined(all, stretch));
        }
      }
    });
  }

  /// Before discounts: a credit is net of those that its charge had.
  private Money gross(Line line) {
    return line.isCredit()
        ? line.amount().minus(Discounts.sum(line.discounts(), currency))
        : line.amount();
  }

  private void expect(Money actual, Money due, String what) {
    if (!actual.equals(due)) {
      broken.add("%s instead of %s: %s".formatted(actual, due, what));
    }
  }

  private Money sum(List<Money> amounts) {
    return amounts.stream().reduce(Money.zero(currency), Money::plus);
  }
}
