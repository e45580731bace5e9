package dev.midcycle.charging;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.PriceModel;
import dev.midcycle.catalog.Tier;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What may be used before it costs anything: what the charge includes, or the tiers at its
/// beginning that are free.
///
/// @param amount above zero
/// @param isOfTiers whether the quantity that is priced has it, too
public record Allowance(Decimal amount, Per per, boolean isOfTiers) {
  public enum Per {
    DAY,
    PERIOD
  }

  /// Empty where the first unit costs something.
  public static Optional<Allowance> of(
      Charge.Usage usage, Meter meter, Interval interval, Currency currency) {
    return usage.included().isZero()
        ? free(usage, meter, interval, currency)
        : Optional.of(new Allowance(usage.included(), per(meter), false));
  }

  private static Per per(Meter meter) {
    return switch (meter.window()) {
      case DAY -> Per.DAY;
      case PERIOD -> Per.PERIOD;
    };
  }

  /// Free tiers count where the quantity only grows from day to day, and is priced by the unit.
  private static Optional<Allowance> free(
      Charge.Usage usage, Meter meter, Interval interval, Currency currency) {
    return switch (usage.model()) {
      case PriceModel.Graduated(var tiers)
          when usage.per() == Charge.PricePer.UNIT && isAddedUp(meter) ->
          free(tiers, interval, currency).map(most -> new Allowance(most, Per.PERIOD, true));
      case PriceModel.Graduated _,
          PriceModel.PerUnit _,
          PriceModel.Volume _,
          PriceModel.Packages _,
          PriceModel.Stairstep _ ->
          Optional.empty();
    };
  }

  /// Whether the quantity is what its days add to it.
  public static boolean isAddedUp(Meter meter) {
    return switch (meter.window()) {
      case DAY -> meter.combine() == Meter.Combine.SUM;
      case PERIOD ->
          switch (meter.aggregation()) {
            case COUNT, SUM, UNIQUE_COUNT -> true;
            case MAX, MIN, AVG, LATEST -> false;
          };
    };
  }

  private static Optional<Decimal> free(List<Tier> tiers, Interval interval, Currency currency) {
    return tiers.stream()
        .takeWhile(tier -> isFree(tier, interval, currency))
        .reduce((first, last) -> last)
        .flatMap(Tier::upTo);
  }

  private static boolean isFree(Tier tier, Interval interval, Currency currency) {
    return Stream.of(tier.unit(), tier.flat())
        .flatMap(prices -> prices.ifAny(interval, currency).stream())
        .allMatch(Decimal::isZero);
  }
}
