package dev.midcycle.due;

import dev.midcycle.catalog.Charge;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.PeriodFee;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.PlanRef;
import dev.midcycle.terms.Priced;
import dev.midcycle.terms.Timeline;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is missing to the minimums of plans, at the end of each period: the minimum's share for the
/// days of the plan, less the fees and the usage of that time, before discounts.
final class Minimums {
  private final Grounds grounds;
  private final Timeline timeline;
  private final Instant asOf;
  private final Map<Commitment, List<Stretch>> commitments = new LinkedHashMap<>();
  private final List<CountedFee> fees = new ArrayList<>();
  private final List<CountedUsage> usage = new ArrayList<>();

  Minimums(Grounds grounds, Instant asOf) {
    this.grounds = grounds;
    this.timeline = grounds.timeline();
    this.asOf = asOf;
  }

  private record Commitment(PlanRef plan, Stretch period, Decimal minimum) {}

  private record CountedFee(PlanRef plan, PeriodFee fee, Stretch stretch) {}

  private record CountedUsage(PlanRef plan, Stretch period, Money amount) {}

  /// Notes the minimum of the plan that these terms have, if it has one.
  void commit(Priced priced) {
    var terms = priced.terms();
    var minimum =
        grounds
            .catalogs()
            .plan(terms.plan())
            .minimum()
            .ifAny(terms.interval(), grounds.currency())
            .filter(one -> !one.isZero());
    if (minimum.isEmpty()) {
      return;
    }
    var schedule = terms.schedule();
    long k = schedule.numberOf(priced.during().from());
    while (isDue(schedule.boundary(k), priced)) {
      var period = schedule.period(k);
      var due = timeline.dueInArrears(period, asOf);
      var served = period.and(priced.during()).flatMap(one -> due.flatMap(one::before));
      if (served.isPresent()) {
        commitments
            .computeIfAbsent(
                new Commitment(terms.plan(), period, minimum.get()), key -> new ArrayList<>())
            .add(served.get());
      }
      k++;
    }
  }

  private boolean isDue(Instant periodStart, Priced priced) {
    return !periodStart.isAfter(asOf) && periodStart.isBefore(priced.during().to());
  }

  void count(PlanRef plan, PeriodFee fee, Stretch stretch) {
    if (!commitments.isEmpty()) {
      fees.add(new CountedFee(plan, fee, stretch));
    }
  }

  void count(PlanRef plan, Stretch period, Money amount) {
    if (!commitments.isEmpty()) {
      usage.add(new CountedUsage(plan, period, amount));
    }
  }

  /// One a plan and period; of zero where nothing is missing.
  List<Reckoning> missing() {
    return commitments.entrySet().stream()
        .map(entry -> missing(entry.getKey(), Coverage.of(entry.getValue())))
        .toList();
  }

  private Reckoning missing(Commitment commitment, Coverage served) {
    var currency = grounds.currency();
    var none = Money.zero(currency);
    var whole =
        PeriodFee.of(
            currency, commitment.minimum(), Decimal.ONE, commitment.period(), timeline.ruler());
    var least = served.stretches().stream().map(whole::over).reduce(none, Money::plus);
    var counted = fees(commitment, served).plus(usage(commitment));
    var amount = least.minus(counted).max(none);
    var why = new Derivation.Shortfall(least, counted, none);
    var sum = new Reckoning.Sum(amount, Decimal.ONE, why);
    var plan = commitment.plan();
    return new Reckoning(
        new Rate.Reckoned(new Item.OfPlan(plan.plan()), Charge.MINIMUM, plan.version()),
        commitment.period(),
        new Stretch(served.stretches().getFirst().from(), served.stretches().getLast().to()),
        Optional.of(sum),
        sum,
        new TreeMap<>());
  }

  private Money fees(Commitment commitment, Coverage served) {
    var sum = Money.zero(grounds.currency());
    for (var one : fees) {
      if (one.plan().equals(commitment.plan())) {
        for (var part : served.stretches()) {
          sum = part.and(one.stretch()).map(one.fee()::over).map(sum::plus).orElse(sum);
        }
      }
    }
    return sum;
  }

  private Money usage(Commitment commitment) {
    return usage.stream()
        .filter(one -> one.plan().equals(commitment.plan()))
        .filter(one -> one.period().and(commitment.period()).isPresent())
        .map(CountedUsage::amount)
        .reduce(Money.zero(grounds.currency()), Money::plus);
  }
}
