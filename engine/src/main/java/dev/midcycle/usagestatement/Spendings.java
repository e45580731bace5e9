package dev.midcycle.usagestatement;

import dev.midcycle.catalog.Meter;
import dev.midcycle.charging.Allowance;
import dev.midcycle.charging.ChargingInput;
import dev.midcycle.charging.Metering;
import dev.midcycle.charging.PeriodAmount;
import dev.midcycle.charging.UsageReckoning;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.Counting;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.LocalDays;
import dev.midcycle.time.Stretch;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What usage charges come to, day by day, by the code that bills them.
public final class Spendings {
  private final ChargingInput input;
  private final ZoneId zone;

  private Spendings(ChargingInput input) {
    this.input = input;
    this.zone = input.ruler().zone();
  }

  /// By then, of each usage charge the period that the local day `on` lies in. The input reaches
  /// back to that period's beginning. Use in a trial is free.
  public static List<Spending> of(ChargingInput input, LocalDate on) {
    return new Spendings(input).of(on);
  }

  /// Of the running period.
  public static List<Spending> running(ChargingInput input) {
    return of(input, LocalDate.ofInstant(input.known(), input.ruler().zone()));
  }

  /// The periods for which anything was measured by then, the newest first.
  public static List<Stretch> periods(ChargingInput input) {
    return new Spendings(input)
        .chains()
        .flatMap(days -> days.values().stream().map(Metering.Day::placed))
        .map(new Spendings(input)::lasting)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /// What there is of the period that a day is billed in.
  private Stretch lasting(Metering.Day day) {
    var period = day.terms().lasting(day.period());
    return input.timeline().served().stream()
        .filter(served -> served.from().isAfter(period.from()) && period.contains(served.from()))
        .filter(served -> ends(day.terms(), served.terms()))
        .findFirst()
        .map(served -> new Stretch(period.from(), served.from()))
        .orElse(period);
  }

  private static boolean ends(Terms before, Terms after) {
    return after.status() == Status.CANCELLED || !after.schedule().equals(before.schedule());
  }

  private Stream<NavigableMap<LocalDate, Metering.Day>> chains() {
    return Metering.of(input, input.known()).values().stream();
  }

  private List<Spending> of(LocalDate on) {
    return isOnTrial(on)
        ? Consumption.running(input).stream().map(this::free).toList()
        : chains().flatMap(days -> inPeriodOf(on, days).stream()).map(this::spending).toList();
  }

  private boolean isOnTrial(LocalDate on) {
    return input.timeline().terms().flatMap(Terms::trialEnd).isPresent()
        && on.equals(LocalDate.ofInstant(input.known(), zone));
  }

  private Spending free(Consumption.Running one) {
    var days =
        one.days().entrySet().stream()
            .map(day -> new Spending.Day(day.getKey(), day.getValue(), Decimal.ZERO))
            .toList();
    return new Spending(
        one.item(),
        one.charge(),
        one.meter(),
        input.timeline().terms().orElseThrow(),
        one.period(),
        one.period(),
        Optional.empty(),
        one.used(),
        Decimal.ZERO,
        Decimal.ZERO,
        Money.zero(input.currency()),
        days,
        List.of());
  }

  /// The days of the period that `on` lies in; empty where the charge has none in it.
  private Optional<List<Metering.Day>> inPeriodOf(
      LocalDate on, NavigableMap<LocalDate, Metering.Day> days) {
    var last = LocalDays.start(on.plusDays(1), zone).minusNanos(1);
    return Optional.ofNullable(days.floorEntry(on))
        .or(() -> Optional.ofNullable(days.ceilingEntry(on)))
        .map(day -> day.getValue().period())
        .filter(period -> period.contains(last))
        .map(period -> billedIn(period, days.values()));
  }

  /// The days that are billed in `period`; where it has only just begun, and all so far was settled
  /// before, those that lie in it.
  private static List<Metering.Day> billedIn(Stretch period, Collection<Metering.Day> days) {
    var billed =
        days.stream().map(Metering.Day::placed).filter(day -> day.period().equals(period)).toList();
    return billed.isEmpty()
        ? days.stream().filter(day -> day.period().equals(period)).toList()
        : billed;
  }

  private Spending spending(List<Metering.Day> days) {
    var last = days.getLast();
    var meter = input.meter(last);
    var periodAmounts = UsageReckoning.of(input, last.period(), days).periodAmounts();
    var numbers = daily(days);
    return new Spending(
        last.rate().item(),
        last.usage(),
        meter,
        last.terms(),
        lasting(last),
        last.period(),
        allowance(last),
        new Counting(meter, Decimal.ZERO).parts(counted(meter, days)).quantity(),
        beyond(meter, periodAmounts, numbers),
        quantity(periodAmounts),
        periodAmounts.stream()
            .map(one -> one.sum().amount())
            .reduce(Money.zero(input.currency()), Money::plus),
        numbers,
        parts(periodAmounts));
  }

  private Optional<Allowance> allowance(Metering.Day day) {
    return Allowance.of(day.usage(), input.meter(day), day.interval(), input.currency());
  }

  private List<Counting.Day> counted(Meter meter, List<Metering.Day> days) {
    return Metering.counted(input, meter, days);
  }

  private static Decimal quantity(List<PeriodAmount> periodAmounts) {
    return periodAmounts.stream()
        .map(one -> one.sum().quantity())
        .reduce(Decimal.ZERO, Decimal::plus);
  }

  /// Where tiers are free, the invoice's quantity has them, too; the days tell them apart.
  private static Decimal beyond(
      Meter meter, List<PeriodAmount> periodAmounts, List<Spending.Day> days) {
    return Allowance.isAddedUp(meter)
        ? days.stream().map(Spending.Day::over).reduce(Decimal.ZERO, Decimal::plus)
        : quantity(periodAmounts);
  }

  private static List<Spending.Part> parts(List<PeriodAmount> periodAmounts) {
    return periodAmounts.stream()
        .map(one ->
            new Spending.Part(one.rate(), one.stretch(), one.sum().quantity(), one.sum().amount()))
        .toList();
  }

  /// Each day by the charge that rates it.
  private List<Spending.Day> daily(List<Metering.Day> days) {
    var rated = days.stream().map(day -> rating(day, days.getLast())).toList();
    var all = new ArrayList<>(split(rated.getFirst(), days));
    rated.stream()
        .distinct()
        .forEach(rating -> {
          var split = split(rating, days);
          IntStream.range(0, days.size())
              .filter(day -> rated.get(day).equals(rating))
              .forEach(day -> all.set(day, split.get(day)));
        });
    return all;
  }

  /// What rates a day: its own charge, or that of the period's last day.
  private record Rating(Meter meter, Optional<Allowance> allowance) {}

  private Rating rating(Metering.Day day, Metering.Day last) {
    var by =
        switch (last.usage().ratedBy()) {
          case DAY -> day;
          case INVOICE -> last;
        };
    return new Rating(input.meter(by), allowance(by));
  }

  private List<Spending.Day> split(Rating rating, List<Metering.Day> days) {
    var counted = counted(rating.meter(), days);
    var used = byDay(new Counting(rating.meter(), Decimal.ZERO), counted);
    var over =
        rating
            .allowance()
            .map(one ->
                one.isOfTiers()
                    ? above(one.amount(), used)
                    : byDay(new Counting(rating.meter(), one.amount()), counted))
            .orElse(used);
    var split = new ArrayList<Spending.Day>();
    for (int i = 0; i < days.size(); i++) {
      split.add(new Spending.Day(days.get(i).date(), used.get(i), over.get(i)));
    }
    return split;
  }

  /// What each day adds to a quantity that is counted over the period; else its own number.
  private static List<Decimal> byDay(Counting counting, List<Counting.Day> days) {
    return switch (counting.meter().window()) {
      case DAY -> days.stream().map(day -> counting.parts(List.of(day)).quantity()).toList();
      case PERIOD -> counting.parts(days).parts();
    };
  }

  /// What of each day lies above so many of the sum up to it.
  private static List<Decimal> above(Decimal most, List<Decimal> days) {
    var over = new ArrayList<Decimal>();
    var sum = Decimal.ZERO;
    for (var day : days) {
      var before = rest(sum, most);
      sum = sum.plus(day);
      over.add(rest(sum, most).minus(before));
    }
    return over;
  }

  private static Decimal rest(Decimal sum, Decimal most) {
    return sum.minus(most).max(Decimal.ZERO);
  }
}
