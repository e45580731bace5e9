package dev.midcycle.charging;

import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.Prices;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.Counting;
import dev.midcycle.rating.PeriodFee;
import dev.midcycle.rating.Tariff;
import dev.midcycle.rating.UsageFee;
import dev.midcycle.terms.Special;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Stretch;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What days of usage come to, rate by rate. Usage is counted on from rate to rate; each rate
/// charges its own days.
final class UsageSums {
  private final ChargingInput input;
  private final Stretch period;
  private final RatedDays days;
  private final Ruler.Days ruler;
  private final Currency currency;
  private final Map<Meter, List<Counting.Day>> counted = new HashMap<>();

  /// @param days of `period`, or those of them that are asked about
  UsageSums(ChargingInput input, Stretch period, RatedDays days) {
    this.input = input;
    this.period = period;
    this.days = days;
    this.ruler = new Ruler.Days(input.ruler().zone());
    this.currency = input.currency();
  }

  /// @param under the day that says what the rate is
  PeriodAmount.Sum of(Rate.Reckoned rate, Metering.Day under) {
    var parts = parts(under);
    var runs = days.runs(rate);
    var rated = rated(under, parts, runs);
    var raised = least(under, runs).minus(rated.capped()).max(Money.zero(currency));
    var quantity = quantity(runs, parts);
    var why =
        new Derivation.Metered(
            quantity,
            rated.slices(),
            rated.under(),
            rated.rated().minus(rated.capped()),
            raised,
            Money.zero(currency),
            special(rate, under));
    return new PeriodAmount.Sum(rated.capped().plus(raised), quantity, why);
  }

  private Optional<Special> special(Rate.Reckoned rate, Metering.Day under) {
    var interval = under.usage().interval().orElse(under.terms().interval());
    return rate.own()
        .filter(own -> own.bearsOn(rate.charge(), interval, currency))
        .map(_ -> new Special.Agreed());
  }

  /// What of a rate's days fell under one plan in one of its periods, before any minimum.
  Money underPlan(Rate.Reckoned rate, Metering.Day under, PlanPeriod plan) {
    return rated(under, parts(under), days.runs(rate, plan)).capped();
  }

  /// What each day was counted as, before anything is included.
  List<Counting.Day> counted(Metering.Day under) {
    return counted.computeIfAbsent(
        input.meter(under), meter -> Metering.counted(input, meter, days.days()));
  }

  Counting counting(Metering.Day under) {
    return new Counting(input.meter(under), under.usage().included());
  }

  /// What each day adds to the quantity.
  Counting.Parts parts(Metering.Day under) {
    return counting(under).parts(counted(under));
  }

  private UsageFee.Rated rated(Metering.Day under, Counting.Parts parts, List<RatedDays.Run> runs) {
    return fee(under, parts.under())
        .of(currency, runs.stream().map(run -> part(run, parts)).toList());
  }

  private static UsageFee.Part part(RatedDays.Run run, Counting.Parts parts) {
    var before = run.from() == 0 ? Optional.<Decimal>empty() : Optional.of(parts.upTo(run.from()));
    return new UsageFee.Part(before, parts.upTo(run.to()));
  }

  private UsageFee fee(Metering.Day under, long countedUnder) {
    var usage = under.usage();
    var interval = under.interval();
    long parts =
        switch (usage.per()) {
          case UNIT -> countedUnder;
          case PERIOD -> ruler.length(period);
        };
    return new UsageFee(
        Tariff.of(usage.model(), interval, currency),
        usage.maximum().ifAny(interval, currency),
        parts);
  }

  /// The minimum's share for the days that have the rate.
  private Money least(Metering.Day under, List<RatedDays.Run> runs) {
    return price(under.usage().minimum(), under)
        .map(minimum -> PeriodFee.of(currency, minimum, Decimal.ONE, period, ruler))
        .map(fee ->
            runs.stream()
                .map(run -> fee.over(days.stretch(run, ruler)))
                .reduce(Money.zero(currency), Money::plus))
        .orElse(Money.zero(currency));
  }

  private Optional<Decimal> price(Prices prices, Metering.Day under) {
    return prices.ifAny(under.interval(), currency);
  }

  private static Decimal quantity(List<RatedDays.Run> runs, Counting.Parts parts) {
    var over =
        runs.stream()
            .map(run -> parts.upTo(run.to()).minus(parts.upTo(run.from())))
            .reduce(Decimal.ZERO, Decimal::plus);
    return parts.under() == 1 ? over : over.over(parts.under());
  }
}
