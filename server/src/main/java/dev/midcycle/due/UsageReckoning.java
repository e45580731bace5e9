package dev.midcycle.due;

import static java.util.stream.Collectors.groupingBy;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Prices;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.Counting;
import dev.midcycle.rating.PeriodFee;
import dev.midcycle.rating.Tariff;
import dev.midcycle.rating.UsageFee;
import dev.midcycle.terms.PlanRef;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What the usage of one charge comes to in one period. Usage is counted on from rate to rate; each
/// rate charges its own days.
final class UsageReckoning {
  private final Grounds grounds;
  private final Stretch period;
  private final Ruler.Days ruler;
  private final Currency currency;

  private UsageReckoning(Grounds grounds, Stretch period) {
    this.grounds = grounds;
    this.period = period;
    this.ruler = new Ruler.Days(grounds.ruler().zone());
    this.currency = grounds.currency();
  }

  /// By rate, and what part of it each plan's minimum counts.
  record Outcome(List<Reckoning> reckonings, Map<PlanRef, Money> byPlan) {}

  /// @param days those that are due, in order; at least one
  static Outcome of(Grounds grounds, Stretch period, List<Metering.Day> days) {
    return new UsageReckoning(grounds, period).reckon(days);
  }

  private Outcome reckon(List<Metering.Day> days) {
    var assigned = assigned(days);
    var standing = standing(days.getFirst().usage());
    var billed = days.stream().filter(day -> standing.contains(day.date())).toList();
    var reckonings = new ArrayList<Reckoning>();
    var byPlan = new LinkedHashMap<PlanRef, Money>();
    for (var rate : new LinkedHashSet<>(assigned.values())) {
      var under = governing(days, assigned, rate);
      var known =
          billed.isEmpty()
              ? Optional.<Reckoning.Sum>empty()
              : Optional.of(sum(under, rate, billed, assigned));
      var sum = sum(under, rate, days, assigned);
      reckonings.add(reckoning(rate, under, known, sum, days, assigned));
      plans(rate, under, days, assigned, sum)
          .forEach((plan, part) -> byPlan.merge(plan, part, Money::plus));
    }
    return new Outcome(reckonings, byPlan);
  }

  /// The days that stand billed for this charge, at whatever rate.
  private Set<LocalDate> standing(Charge.Usage usage) {
    var standing = new LinkedHashSet<LocalDate>();
    for (var row : grounds.billed()) {
      if (row instanceof Billed.Whole whole
          && whole.period().equals(period)
          && whole.rate().charge().equals(usage.key())) {
        standing.addAll(whole.days().keySet());
      }
    }
    return standing;
  }

  /// Each day's own rate, or for the whole period that of its last day.
  private static Map<LocalDate, Rate.Reckoned> assigned(List<Metering.Day> days) {
    var last = days.getLast();
    var assigned = new LinkedHashMap<LocalDate, Rate.Reckoned>();
    for (var day : days) {
      assigned.put(
          day.date(),
          switch (last.usage().ratedBy()) {
            case DAY -> day.rate();
            case INVOICE -> last.rate();
          });
    }
    return assigned;
  }

  /// The last day that has the rate: it says what the rate is.
  private static Metering.Day governing(
      List<Metering.Day> days, Map<LocalDate, Rate.Reckoned> assigned, Rate.Reckoned rate) {
    return days.stream()
        .filter(day -> rate.equals(assigned.get(day.date())) && rate.equals(day.rate()))
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  private Reckoning.Sum sum(
      Metering.Day under,
      Rate.Reckoned rate,
      List<Metering.Day> days,
      Map<LocalDate, Rate.Reckoned> assigned) {
    var counting = counting(under);
    var parts = counting.parts(counted(under, days));
    var runs = runs(days, day -> rate.equals(assigned.get(day.date())));
    var fee = fee(under, parts.under());
    var rated = fee.of(currency, runs.stream().map(run -> run.part(parts)).toList());
    var least = least(under, runs, days);
    var raised = least.minus(rated.capped()).max(Money.zero(currency));
    var quantity = quantity(runs, parts);
    var why =
        new Derivation.Metered(
            quantity,
            rated.slices(),
            rated.under(),
            rated.rated().minus(rated.capped()),
            raised,
            Money.zero(currency));
    return new Reckoning.Sum(rated.capped().plus(raised), quantity, why);
  }

  private Counting counting(Metering.Day under) {
    var meter = grounds.catalogs().at(under.terms().plan().version()).meter(under.usage().meter());
    return new Counting(meter, under.usage().included());
  }

  private List<Counting.Day> counted(Metering.Day under, List<Metering.Day> days) {
    return Metering.counted(grounds, counting(under).meter(), days);
  }

  private UsageFee fee(Metering.Day under, long countedUnder) {
    var usage = under.usage();
    var interval = interval(under);
    long parts =
        switch (usage.per()) {
          case UNIT -> countedUnder;
          case PERIOD -> ruler.length(period);
        };
    return new UsageFee(
        Tariff.of(usage.model(), interval, currency),
        usage.maximum().of(interval, currency),
        parts);
  }

  private static Interval interval(Metering.Day under) {
    return under.usage().interval().orElse(under.terms().interval());
  }

  /// The minimum's share for the days that have the rate.
  private Money least(Metering.Day under, List<Run> runs, List<Metering.Day> days) {
    return price(under.usage().minimum(), under)
        .map(minimum -> PeriodFee.of(currency, minimum, Decimal.ONE, period, ruler))
        .map(fee ->
            runs.stream()
                .map(run -> fee.over(run.stretch(days, ruler)))
                .reduce(Money.zero(currency), Money::plus))
        .orElse(Money.zero(currency));
  }

  private Optional<Decimal> price(Prices prices, Metering.Day under) {
    return prices.of(interval(under), currency);
  }

  private static Decimal quantity(List<Run> runs, Counting.Parts parts) {
    var over =
        runs.stream()
            .map(run -> parts.upTo(run.to()).minus(parts.upTo(run.from())))
            .reduce(Decimal.ZERO, Decimal::plus);
    return parts.under() == 1 ? over : over.over(parts.under());
  }

  private Reckoning reckoning(
      Rate.Reckoned rate,
      Metering.Day under,
      Optional<Reckoning.Sum> known,
      Reckoning.Sum sum,
      List<Metering.Day> days,
      Map<LocalDate, Rate.Reckoned> assigned) {
    var counting = counting(under);
    var own = days.stream().filter(day -> rate.equals(assigned.get(day.date()))).toList();
    var counted = counted(under, own);
    var numbers = new TreeMap<LocalDate, Decimal>();
    for (int i = 0; i < own.size(); i++) {
      numbers.put(own.get(i).date(), counting.number(counted.get(i)));
    }
    return new Reckoning(rate, period, hull(own), known, sum, numbers);
  }

  private Stretch hull(List<Metering.Day> days) {
    return new Run(0, days.size()).stretch(days, ruler);
  }

  /// What of the sum belongs to each plan under which it was used.
  private Map<PlanRef, Money> plans(
      Rate.Reckoned rate,
      Metering.Day under,
      List<Metering.Day> days,
      Map<LocalDate, Rate.Reckoned> assigned,
      Reckoning.Sum sum) {
    var byPlan =
        days.stream()
            .filter(day -> rate.equals(assigned.get(day.date())))
            .collect(groupingBy(day -> day.terms().plan()));
    if (byPlan.size() == 1) {
      return Map.of(byPlan.keySet().iterator().next(), sum.amount());
    }
    var parts = counting(under).parts(counted(under, days));
    var fee = fee(under, parts.under());
    var split = new LinkedHashMap<PlanRef, Money>();
    for (var plan : byPlan.keySet()) {
      var runs =
          runs(
              days,
              day -> rate.equals(assigned.get(day.date())) && day.terms().plan().equals(plan));
      split.put(
          plan, fee.of(currency, runs.stream().map(run -> run.part(parts)).toList()).capped());
    }
    return split;
  }

  /// Days that follow each other: from number `from` up to, not including, `to`.
  private record Run(int from, int to) {

    UsageFee.Part part(Counting.Parts parts) {
      var before = from == 0 ? Optional.<Decimal>empty() : Optional.of(parts.upTo(from));
      return new UsageFee.Part(before, parts.upTo(to));
    }

    Stretch stretch(List<Metering.Day> days, Ruler.Days ruler) {
      return new Stretch(
          days.get(from).date().atStartOfDay(ruler.zone()).toInstant(),
          days.get(to - 1).date().plusDays(1).atStartOfDay(ruler.zone()).toInstant());
    }
  }

  private static List<Run> runs(List<Metering.Day> days, Predicate<Metering.Day> belongs) {
    var runs = new ArrayList<Run>();
    int from = -1;
    for (int i = 0; i <= days.size(); i++) {
      boolean inside = i < days.size() && belongs.test(days.get(i));
      if (from >= 0 && !(inside && follows(days, i))) {
        runs.add(new Run(from, i));
        from = -1;
      }
      if (inside && from < 0) {
        from = i;
      }
    }
    return runs;
  }

  private static boolean follows(List<Metering.Day> days, int i) {
    return days.get(i - 1).date().plusDays(1).equals(days.get(i).date());
  }
}
