package dev.midcycle.rating;

import dev.midcycle.catalog.PriceModel;
import dev.midcycle.catalog.Prices;
import dev.midcycle.catalog.Tier;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What a quantity costs for one interval in one currency, in major units, not rounded.
public sealed interface Tariff {

  BigDecimal of(Decimal quantity);

  /// The model with its prices looked up. A price that is missing where the model needs one throws:
  /// it was checked when the terms were decided.
  static Tariff of(PriceModel model, Interval interval, Currency currency) {
    return switch (model) {
      case PriceModel.PerUnit(var unit) -> new PerUnit(price(unit, interval, currency));
      case PriceModel.Graduated(var tiers) -> new Graduated(steps(tiers, interval, currency));
      case PriceModel.Volume(var tiers) -> new Volume(steps(tiers, interval, currency));
      case PriceModel.Stairstep(var tiers) -> new Stairstep(steps(tiers, interval, currency));
      case PriceModel.Packages(var size, var price) ->
          new Packages(size, price(price, interval, currency));
    };
  }

  record PerUnit(Decimal unit) implements Tariff {
    @Override
    public BigDecimal of(Decimal quantity) {
      return quantity.times(unit).value();
    }
  }

  /// Each tier prices the units in it; its flat fee is charged once the tier is entered. Nothing
  /// lies in the first tier.
  record Graduated(List<Step> steps) implements Tariff {
    @Override
    public BigDecimal of(Decimal quantity) {
      var sum = BigDecimal.ZERO;
      for (var step : steps) {
        if (step.isEntered(quantity)) {
          sum = sum.add(step.flat().value()).add(step.part(quantity).times(step.unit()).value());
        }
      }
      return sum;
    }
  }

  /// The tier that the whole quantity lies in prices all of it.
  record Volume(List<Step> steps) implements Tariff {
    @Override
    public BigDecimal of(Decimal quantity) {
      var step = Step.holding(steps, quantity);
      return quantity.times(step.unit()).plus(step.flat()).value();
    }
  }

  /// The tier that the whole quantity lies in has one price.
  record Stairstep(List<Step> steps) implements Tariff {
    @Override
    public BigDecimal of(Decimal quantity) {
      return Step.holding(steps, quantity).flat().value();
    }
  }

  /// A package that is begun is charged whole.
  record Packages(Decimal size, Decimal price) implements Tariff {
    @Override
    public BigDecimal of(Decimal quantity) {
      return quantity.value().divide(size.value(), 0, RoundingMode.CEILING).multiply(price.value());
    }
  }

  /// The units above `from` up to and including `upTo`; without it, all the rest.
  record Step(Decimal from, Optional<Decimal> upTo, Decimal unit, Decimal flat) {

    boolean isEntered(Decimal quantity) {
      return from.isZero() || quantity.compareTo(from) > 0;
    }

    /// How many of `quantity` lie in this step.
    Decimal part(Decimal quantity) {
      var end = upTo.filter(bound -> bound.compareTo(quantity) < 0).orElse(quantity);
      return end.minus(from);
    }

    static Step holding(List<Step> steps, Decimal quantity) {
      return steps.stream()
          .filter(step -> step.upTo().map(bound -> quantity.compareTo(bound) <= 0).orElse(true))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no tier holds " + quantity));
    }
  }

  private static List<Step> steps(List<Tier> tiers, Interval interval, Currency currency) {
    var steps = new ArrayList<Step>();
    var from = Decimal.ZERO;
    for (var tier : tiers) {
      var unit = tier.unit().of(interval, currency).orElse(Decimal.ZERO);
      var flat = tier.flat().of(interval, currency).orElse(Decimal.ZERO);
      steps.add(new Step(from, tier.upTo(), unit, flat));
      from = tier.upTo().orElse(from);
    }
    return steps;
  }

  private static Decimal price(Prices prices, Interval interval, Currency currency) {
    return prices
        .of(interval, currency)
        .orElseThrow(
            () -> new IllegalStateException("no price for " + interval + " in " + currency));
  }
}
