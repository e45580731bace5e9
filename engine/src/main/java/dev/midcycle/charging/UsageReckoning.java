package dev.midcycle.charging;

import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.money.Money;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What the usage of one charge comes to in one period: one sum a rate, of all days that are due,
/// and of those of them that stand billed.
public final class UsageReckoning {
  private final ChargingInput input;
  private final Stretch period;
  private final RatedDays days;
  private final UsageSums sums;
  private final Optional<UsageSums> billed;

  private UsageReckoning(ChargingInput input, Stretch period, RatedDays days) {
    this.input = input;
    this.period = period;
    this.days = days;
    this.sums = new UsageSums(input, period, days);
    var standing = standing(days.days().getFirst().usage().key());
    this.billed =
        Optional.of(days.only(day -> standing.contains(day.date())))
            .filter(some -> !some.days().isEmpty())
            .map(some -> new UsageSums(input, period, some));
  }

  /// By rate, and what part of it each plan's minimum counts.
  public record Outcome(List<PeriodAmount> periodAmounts, Map<PlanPeriod, Money> byPlan) {}

  /// What the usage of one period comes to, at each of its rates.
  ///
  /// @param days those that are due, in order; at least one
  public static Outcome of(ChargingInput input, Stretch period, List<Metering.Day> days) {
    return new UsageReckoning(input, period, RatedDays.of(days, input.ruler().zone())).reckon();
  }

  private Outcome reckon() {
    var periodAmounts = new ArrayList<PeriodAmount>();
    var byPlan = new LinkedHashMap<PlanPeriod, Money>();
    for (var rate : days.each()) {
      var under = days.governing(rate);
      var sum = sums.of(rate, under);
      var known = billed.map(some -> some.of(rate, under));
      var own = days.runs(rate);
      periodAmounts.add(new PeriodAmount(rate, period, hull(own), known, sum, used(under, own)));
      split(rate, under, sum).forEach((plan, part) -> byPlan.merge(plan, part, Money::plus));
    }
    return new Outcome(periodAmounts, byPlan);
  }

  /// The days that stand billed for this charge, at whatever rate.
  private Set<LocalDate> standing(ChargeKey charge) {
    var standing = new LinkedHashSet<LocalDate>();
    for (var row : input.billed()) {
      if (row instanceof Billed.Flat whole
          && whole.period().equals(period)
          && whole.rate().charge().equals(charge)) {
        standing.addAll(whole.days().keySet());
      }
    }
    return standing;
  }

  private Stretch hull(List<RatedDays.Run> runs) {
    var hull = new RatedDays.Run(runs.getFirst().from(), runs.getLast().to());
    return days.stretch(hull, new Ruler.Days(input.ruler().zone()));
  }

  /// Each day that has the rate.
  private NavigableMap<LocalDate, UsedDay> used(Metering.Day under, List<RatedDays.Run> runs) {
    var counting = sums.counting(under);
    var counted = sums.counted(under);
    var parts = sums.parts(under).parts();
    var used = new TreeMap<LocalDate, UsedDay>();
    for (var run : runs) {
      for (int i = run.from(); i < run.to(); i++) {
        var day = new UsedDay(counting.number(counted.get(i)), parts.get(i));
        used.put(days.days().get(i).date(), day);
      }
    }
    return used;
  }

  /// What of the sum belongs to each plan, and its period, under which it was used.
  private Map<PlanPeriod, Money> split(
      Rate.Reckoned rate, Metering.Day under, PeriodAmount.Sum sum) {
    var plans = days.planPeriods(rate);
    if (plans.size() == 1) {
      return Map.of(plans.iterator().next(), sum.amount());
    }
    var split = new LinkedHashMap<PlanPeriod, Money>();
    plans.forEach(plan -> split.put(plan, sums.underPlan(rate, under, plan)));
    return split;
  }
}
