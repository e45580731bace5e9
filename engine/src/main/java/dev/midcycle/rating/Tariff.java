package dev.midcycle.rating;

import dev.midcycle.catalog.PriceModel;
import dev.midcycle.catalog.Tier;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What a quantity costs for one interval in one currency, in major units, not rounded.
public sealed interface Tariff {

  /// The pieces that a quantity is priced by.
  List<Slice> slices(Measure measure);

  /// What the quantity costs, times what it is under.
  default Decimal of(Measure measure) {
    return Slice.sum(slices(measure), measure.under());
  }

  /// The model with its prices looked up. A price that is missing where the model needs one throws:
  /// it was checked when the terms were decided. What a tier leaves out is nothing.
  static Tariff of(PriceModel model, Interval interval, Currency currency) {
    return switch (model) {
      case PriceModel.PerUnit(var unit) -> new PerUnit(unit.known(interval, currency));
      case PriceModel.Graduated(var tiers) -> new Graduated(steps(tiers, interval, currency));
      case PriceModel.Volume(var tiers) -> new Volume(steps(tiers, interval, currency));
      case PriceModel.Stairstep(var tiers) -> new Stairstep(steps(tiers, interval, currency));
      case PriceModel.Packages(var size, var price) ->
          new Packages(size, price.known(interval, currency));
    };
  }

  record PerUnit(Decimal unit) implements Tariff {
    @Override
    public List<Slice> slices(Measure measure) {
      return List.of(new Slice(measure.over(), unit, Decimal.ZERO));
    }
  }

  /// Each tier prices the units in it; its flat fee is charged once the tier is entered. Nothing
  /// lies in the first tier.
  record Graduated(List<Step> steps) implements Tariff {
    public Graduated {
      steps = List.copyOf(steps);
    }

    @Override
    public List<Slice> slices(Measure measure) {
      return steps.stream()
          .filter(step -> step.isEntered(measure))
          .map(step -> new Slice(step.part(measure), step.unit(), step.flat()))
          .toList();
    }
  }

  /// The tier that the whole quantity lies in prices all of it.
  record Volume(List<Step> steps) implements Tariff {
    public Volume {
      steps = List.copyOf(steps);
    }

    @Override
    public List<Slice> slices(Measure measure) {
      var step = Step.holding(steps, measure);
      return List.of(new Slice(measure.over(), step.unit(), step.flat()));
    }
  }

  /// The tier that the whole quantity lies in has one price.
  record Stairstep(List<Step> steps) implements Tariff {
    public Stairstep {
      steps = List.copyOf(steps);
    }

    @Override
    public List<Slice> slices(Measure measure) {
      var step = Step.holding(steps, measure);
      return List.of(new Slice(measure.over(), Decimal.ZERO, step.flat()));
    }
  }

  /// A package that is begun is charged whole.
  record Packages(Decimal size, Decimal price) implements Tariff {
    @Override
    public List<Slice> slices(Measure measure) {
      var begun =
          measure.over().value().divide(measure.scaled(size).value(), 0, RoundingMode.CEILING);
      return List.of(new Slice(Decimal.ZERO, Decimal.ZERO, new Decimal(begun).times(price)));
    }
  }

  /// The units above `from` up to and including `upTo`; without it, all the rest.
  record Step(Decimal from, Optional<Decimal> upTo, Decimal unit, Decimal flat) {

    boolean isEntered(Measure measure) {
      return from.isZero() || measure.isAbove(from);
    }

    /// How many units of `measure` lie in this step, times what it is under.
    Decimal part(Measure measure) {
      var end = upTo.map(measure::scaled).map(measure.over()::min).orElse(measure.over());
      return end.minus(measure.scaled(from));
    }

    static Step holding(List<Step> steps, Measure measure) {
      return steps.stream()
          .filter(step -> step.upTo().map(bound -> !measure.isAbove(bound)).orElse(true))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no tier holds " + measure));
    }
  }

  private static List<Step> steps(List<Tier> tiers, Interval interval, Currency currency) {
    var steps = new ArrayList<Step>();
    var from = Decimal.ZERO;
    for (var tier : tiers) {
      var unit = tier.unit().ifAny(interval, currency).orElse(Decimal.ZERO);
      var flat = tier.flat().ifAny(interval, currency).orElse(Decimal.ZERO);
      steps.add(new Step(from, tier.upTo(), unit, flat));
      from = tier.upTo().orElse(from);
    }
    return steps;
  }
}
