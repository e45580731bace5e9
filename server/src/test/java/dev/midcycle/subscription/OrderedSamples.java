package dev.midcycle.subscription;

import static dev.midcycle.subscription.SampleValues.APRIL;
import static dev.midcycle.subscription.SampleValues.BASE;
import static dev.midcycle.subscription.SampleValues.DISCOUNTS;
import static dev.midcycle.subscription.SampleValues.HAPPENED;
import static dev.midcycle.subscription.SampleValues.PLAN;
import static dev.midcycle.subscription.SampleValues.REST;
import static dev.midcycle.subscription.SampleValues.TAX;
import static dev.midcycle.subscription.SampleValues.usd;

import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Rate;
import dev.midcycle.drafting.Line;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.OrderedFee;
import dev.midcycle.rating.Slice;
import dev.midcycle.rating.Tariff;
import dev.midcycle.stored.Sample;
import dev.midcycle.time.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Samples of what is ordered by number: rows at a tariff of each kind, and a line.
final class OrderedSamples {
  private static final List<Tariff.Step> STEPS =
      List.of(
          new Tariff.Step(Decimal.ZERO, Optional.of(Decimal.of(50)), Decimal.of(20), Decimal.of(4)),
          new Tariff.Step(
              Decimal.of(60), Optional.empty(), Decimal.of("17.5"), Decimal.of("2.25")));

  private OrderedSamples() {}

  static List<Sample<?>> all() {
    Stream<Sample<?>> rows =
        Stream.of(
                new Tariff.PerUnit(Decimal.of("12.5")),
                new Tariff.Graduated(STEPS),
                new Tariff.Volume(STEPS),
                new Tariff.Stairstep(STEPS),
                new Tariff.Packages(Decimal.of(10), Decimal.of("24.75")))
            .map(OrderedSamples::row);
    return Stream.concat(rows, Stream.of(line(), lineOfAnInterval())).toList();
  }

  private static Sample<?> row(Tariff tariff) {
    var row = new Billed.Prorated(rate(tariff), APRIL, REST, usd(4375), DISCOUNTS, TAX, HAPPENED);
    return new Sample<>(
        "billed.ordered." + tariff.getClass().getSimpleName().toLowerCase(Locale.ROOT),
        BillingJson.BILLED,
        row);
  }

  private static Sample<?> line() {
    var slice = new Slice(Decimal.of(140), Decimal.of("0.3"), Decimal.of(5));
    return new Sample<>(
        "line.ordered",
        BillingJson.LINE,
        new Line(
            rate(new Tariff.PerUnit(Decimal.of("12.5"))),
            APRIL,
            REST,
            Decimal.of(17),
            usd(1500),
            DISCOUNTS,
            TAX,
            new Derivation.Ordered(
                new OrderedFee.Priced(Decimal.of(6), List.of(slice), usd(11), usd(12))),
            Optional.empty()));
  }

  private static Sample<?> lineOfAnInterval() {
    return new Sample<>(
        "line.of_an_interval",
        BillingJson.LINE,
        new Line(
            rate(new Tariff.PerUnit(Decimal.of("12.5"))),
            APRIL,
            APRIL,
            Decimal.ONE,
            usd(4000),
            DISCOUNTS,
            TAX,
            new Derivation.Flat(Decimal.of(40), Decimal.ONE),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Interval.of("4 weeks"))));
  }

  private static Rate.Ordered rate(Tariff tariff) {
    var fee =
        new OrderedFee(
            tariff, Decimal.of(7), Optional.of(Decimal.of(40)), Optional.of(Decimal.of("4000.5")));
    return new Rate.Ordered(PLAN, BASE, 3, fee, Decimal.of(143));
  }
}
