package dev.midcycle.charging;

import dev.midcycle.catalog.Charge;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.PeriodFee;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Priced;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is missing to the minimums of plans, at the end of each period: the minimum's share for the
/// days of the plan, less the fees and the usage of that period, before discounts. A fee that is
/// not shared counts whole.
final class Minimums {
  private final ChargingInput input;
  private final Instant asOf;
  private final Map<Commitment, List<Stretch>> commitments = new LinkedHashMap<>();
  private final List<CountedFee> fees = new ArrayList<>();
  private final List<CountedWhole> wholes = new ArrayList<>();

  Minimums(ChargingInput input, Instant asOf) {
    this.input = input;
    this.asOf = asOf;
  }

  private record Commitment(PlanPeriod of, Decimal minimum) {}

  private record CountedFee(PlanPeriod of, PeriodFee fee, Stretch stretch) {}

  private record CountedWhole(PlanPeriod of, Money amount) {}

  /// Notes the minimum of the plan that these terms have, if it has one.
  void commit(Priced priced) {
    var terms = priced.terms();
    var minimum =
        input
            .catalogs()
            .plan(terms)
            .minimum()
            .ifAny(terms.interval(), input.currency())
            .filter(one -> !one.isZero());
    if (minimum.isEmpty()) {
      return;
    }
    var schedule = terms.schedule();
    long k = schedule.numberOf(priced.during().from());
    while (isDue(schedule.boundary(k), priced)) {
      var period = schedule.period(k);
      var due = priced.dueInArrears(period, asOf);
      var served = period.and(priced.during()).flatMap(one -> due.flatMap(one::before));
      if (served.isPresent()) {
        var of = PlanPeriod.of(terms, period);
        commitments
            .computeIfAbsent(new Commitment(of, minimum.get()), key -> new ArrayList<>())
            .add(served.get());
      }
      k++;
    }
  }

  private boolean isDue(Instant periodStart, Priced priced) {
    return !periodStart.isAfter(asOf) && periodStart.isBefore(priced.during().to());
  }

  /// Counts a fee that is shared by days: in each period of the plan what lies in it.
  void count(Terms terms, PeriodFee fee, Stretch stretch) {
    if (commitments.isEmpty()) {
      return;
    }
    var schedule = terms.schedule();
    for (long k = schedule.numberOf(stretch.from());
        schedule.boundary(k).isBefore(stretch.to());
        k++) {
      var period = schedule.period(k);
      var of = PlanPeriod.of(terms, period);
      stretch.and(period).ifPresent(part -> fees.add(new CountedFee(of, fee, part)));
    }
  }

  /// Counts usage, or a fee that is not shared.
  void count(PlanPeriod of, Money amount) {
    if (!commitments.isEmpty()) {
      wholes.add(new CountedWhole(of, amount));
    }
  }

  /// One a plan and period; of zero where nothing is missing.
  List<PeriodAmount> missing() {
    return commitments.entrySet().stream()
        .map(entry -> missing(entry.getKey(), Coverage.of(entry.getValue())))
        .toList();
  }

  private PeriodAmount missing(Commitment commitment, Coverage served) {
    var currency = input.currency();
    var none = Money.zero(currency);
    var of = commitment.of();
    var whole =
        PeriodFee.of(currency, commitment.minimum(), Decimal.ONE, of.period(), input.ruler());
    var least = served.stretches().stream().map(whole::over).reduce(none, Money::plus);
    var counted = fees(of, served).plus(wholes(of));
    var amount = least.minus(counted).max(none);
    var why = new Derivation.Shortfall(least, counted, none);
    var sum = new PeriodAmount.Sum(amount, Decimal.ONE, why);
    return new PeriodAmount(
        new Rate.Reckoned(
            new Item.OfPlan(of.plan().plan()), Charge.MINIMUM, of.plan().version(), of.own()),
        of.period(),
        new Stretch(served.stretches().getFirst().from(), served.stretches().getLast().to()),
        Optional.of(sum),
        sum,
        new TreeMap<>());
  }

  private Money fees(PlanPeriod of, Coverage served) {
    var sum = Money.zero(input.currency());
    for (var one : fees) {
      if (one.of().equals(of)) {
        for (var part : served.stretches()) {
          sum = part.and(one.stretch()).map(one.fee()::over).map(sum::plus).orElse(sum);
        }
      }
    }
    return sum;
  }

  private Money wholes(PlanPeriod of) {
    return wholes.stream()
        .filter(one -> one.of().equals(of))
        .map(CountedWhole::amount)
        .reduce(Money.zero(input.currency()), Money::plus);
  }
}
