package dev.midcycle.charging;

import dev.midcycle.time.LocalDays;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Days of one usage charge in one period, in order, and the rate that each has.
///
/// @param planPeriods the plan that each day fell under, and the period of that plan
record RatedDays(List<Metering.Day> days, List<Rate.Reckoned> rates, List<PlanPeriod> planPeriods) {

  /// Each day's own rate, or for the whole period that of its last day.
  static RatedDays of(List<Metering.Day> days, ZoneId zone) {
    var last = days.getLast();
    var rates =
        switch (last.usage().ratedBy()) {
          case DAY -> days.stream().map(Metering.Day::rate).toList();
          case INVOICE -> days.stream().map(day -> last.rate()).toList();
        };
    return new RatedDays(days, rates, PlanPeriod.of(days, zone));
  }

  /// Each rate once, in order of time.
  Set<Rate.Reckoned> each() {
    return new LinkedHashSet<>(rates);
  }

  /// The last day whose own rate it is: it says what the rate is.
  Metering.Day governing(Rate.Reckoned rate) {
    return days.stream()
        .filter(day -> rate.equals(day.rate()))
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  /// Some of them, at the rates they have.
  RatedDays only(Predicate<Metering.Day> some) {
    var kept = IntStream.range(0, days.size()).filter(i -> some.test(days.get(i))).boxed().toList();
    return new RatedDays(
        kept.stream().map(days::get).toList(),
        kept.stream().map(rates::get).toList(),
        kept.stream().map(planPeriods::get).toList());
  }

  /// The plans, and their periods, that the days of a rate fell under.
  Set<PlanPeriod> planPeriods(Rate.Reckoned rate) {
    var some = new LinkedHashSet<PlanPeriod>();
    for (int i = 0; i < days.size(); i++) {
      if (rate.equals(rates.get(i))) {
        some.add(planPeriods.get(i));
      }
    }
    return some;
  }

  List<Run> runs(Rate.Reckoned rate) {
    return runs(i -> rate.equals(rates.get(i)));
  }

  List<Run> runs(Rate.Reckoned rate, PlanPeriod plan) {
    return runs(i -> rate.equals(rates.get(i)) && planPeriods.get(i).equals(plan));
  }

  /// Days that follow each other: from number `from` up to, not including, `to`.
  record Run(int from, int to) {}

  private List<Run> runs(IntPredicate belongs) {
    var runs = new ArrayList<Run>();
    int from = -1;
    for (int i = 0; i <= days.size(); i++) {
      boolean inside = i < days.size() && belongs.test(i);
      if (from >= 0 && !(inside && follows(i))) {
        runs.add(new Run(from, i));
        from = -1;
      }
      if (inside && from < 0) {
        from = i;
      }
    }
    return runs;
  }

  private boolean follows(int i) {
    return days.get(i - 1).date().plusDays(1).equals(days.get(i).date());
  }

  Stretch stretch(Run run, Ruler.Days ruler) {
    return new Stretch(
        LocalDays.start(days.get(run.from()).date(), ruler.zone()),
        LocalDays.start(days.get(run.to() - 1).date().plusDays(1), ruler.zone()));
  }
}
