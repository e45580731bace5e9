package dev.midcycle.alert;

import dev.midcycle.charging.Allowance;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.time.Stretch;
import dev.midcycle.usagestatement.Spending;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A share of what there is that is reached: of what a charge includes, or of the budget.
///
/// @param meter with `charge`, which charge; both empty for the budget
record Threshold(
    String meter,
    String charge,
    String name,
    int percent,
    Stretch period,
    Decimal most,
    Decimal reached) {
  static final String BUDGET = "Budget";
  private static final int ALL = 100;
  private static final int MUCH = 80;

  /// Of each charge and of the budget, the highest share that is reached.
  static List<Threshold> reachedBy(List<Spending> running, SpendingRule rule) {
    var reached = new ArrayList<Threshold>();
    for (var one : running) {
      one.allowance().flatMap(allowance -> included(one, allowance)).ifPresent(reached::add);
    }
    rule.budget().flatMap(budget -> budget(running, budget)).ifPresent(reached::add);
    return reached;
  }

  private static Optional<Threshold> included(Spending one, Allowance allowance) {
    var reached = one.reached();
    return percent(reached, allowance.amount())
        .map(percent ->
            new Threshold(
                one.meter().key().value(),
                one.charge().key().value(),
                one.meter().name(),
                percent,
                one.period(),
                allowance.amount(),
                reached));
  }

  /// Charges with periods of their own begin anew with the latest of them.
  private static Optional<Threshold> budget(List<Spending> running, Money budget) {
    var spent = spent(running, budget);
    return running.stream()
        .map(Spending::period)
        .max(Comparator.comparing(Stretch::from))
        .flatMap(period ->
            percent(decimal(spent), decimal(budget))
                .map(percent ->
                    new Threshold(
                        "", "", BUDGET, percent, period, decimal(budget), decimal(spent))));
  }

  static Money spent(List<Spending> running, Money budget) {
    return running.stream()
        .map(Spending::amount)
        .reduce(Money.zero(budget.currency()), Money::plus);
  }

  private static Decimal decimal(Money money) {
    return new Decimal(money.amount());
  }

  private static Optional<Integer> percent(Decimal reached, Decimal most) {
    var hundredfold = reached.times(Decimal.of(ALL));
    if (hundredfold.compareTo(most.times(Decimal.of(ALL))) >= 0) {
      return Optional.of(ALL);
    }
    return hundredfold.compareTo(most.times(Decimal.of(MUCH))) >= 0
        ? Optional.of(MUCH)
        : Optional.empty();
  }
}
