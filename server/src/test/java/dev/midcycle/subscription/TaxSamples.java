package dev.midcycle.subscription;

import static dev.midcycle.subscription.SampleValues.APRIL;
import static dev.midcycle.subscription.SampleValues.FEE;
import static dev.midcycle.subscription.SampleValues.REST;
import static dev.midcycle.subscription.SampleValues.usd;

import dev.midcycle.catalog.Country;
import dev.midcycle.charging.Derivation;
import dev.midcycle.drafting.Line;
import dev.midcycle.money.Decimal;
import dev.midcycle.stored.Sample;
import dev.midcycle.terms.Tax;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Samples of lines without tax, for each reason.
final class TaxSamples {
  private TaxSamples() {}

  static List<Sample<?>> all() {
    return Stream.of(Tax.Untaxed.values()).<Sample<?>>map(TaxSamples::line).toList();
  }

  private static Sample<?> line(Tax.Untaxed why) {
    return new Sample<>(
        "line.untaxed." + why.name().toLowerCase(Locale.ROOT),
        BillingJson.LINE,
        new Line(
            FEE,
            APRIL,
            REST,
            Decimal.ONE,
            usd(1500),
            List.of(),
            new Tax(Decimal.ZERO, false, Optional.of(why), Optional.of(new Country("FR"))),
            new Derivation.Flat(Decimal.of(15), Decimal.ONE),
            Optional.empty()));
  }
}
