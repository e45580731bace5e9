package dev.midcycle.subscription;

import static dev.midcycle.subscription.SampleValues.APRIL;
import static dev.midcycle.subscription.SampleValues.BASE;
import static dev.midcycle.subscription.SampleValues.CALLS;
import static dev.midcycle.subscription.SampleValues.FEE;
import static dev.midcycle.subscription.SampleValues.FIRST;
import static dev.midcycle.subscription.SampleValues.HAPPENED;
import static dev.midcycle.subscription.SampleValues.MIDDLE;
import static dev.midcycle.subscription.SampleValues.PLAN;
import static dev.midcycle.subscription.SampleValues.REST;
import static dev.midcycle.subscription.SampleValues.TAX;
import static dev.midcycle.subscription.SampleValues.TEAM;
import static dev.midcycle.subscription.SampleValues.usd;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.OwnPrice;
import dev.midcycle.catalog.OwnPrices;
import dev.midcycle.catalog.PhaseKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.catalog.Prices;
import dev.midcycle.catalog.Tier;
import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Rate;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Slice;
import dev.midcycle.stored.Sample;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.Fact.Happening;
import dev.midcycle.terms.Opening;
import dev.midcycle.terms.PlanRef;
import dev.midcycle.terms.Special;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Interval;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Samples of prices that are not the usual ones: lines that say so, and the terms they come of.
final class PriceSamples {
  private static final Special IN_PHASE =
      new Special.InPhase(new PhaseKey("intro"), LocalDate.of(2026, 6, 30));

  private static final Currency USD = Currency.getInstance("USD");
  private static final OwnPrices OWN =
      new OwnPrices(
          Map.of(
              BASE,
              OwnPrice.of(
                  new Prices(Map.of(), Map.of(Interval.MONTH, Map.of(USD, Decimal.of("45.5"))))),
              CALLS,
              new OwnPrice(
                  Prices.NONE,
                  List.of(
                      new Tier(Optional.of(Decimal.of(10)), usDollars("0.8"), Prices.NONE),
                      new Tier(Optional.empty(), usDollars("0.4"), usDollars("3"))),
                  Optional.of(Decimal.of(6)),
                  usDollars("7"),
                  usDollars("90"))));

  private PriceSamples() {}

  static List<Sample<?>> all() {
    return List.of(
        line(
            "share",
            new Derivation.Prorated(
                usd(8750),
                APRIL,
                0,
                30,
                30,
                Derivation.Unit.DAYS,
                usd(0),
                false,
                Optional.of(IN_PHASE))),
        line(
            "whole", new Derivation.Flat(Decimal.of("12.5"), Decimal.of(7), Optional.of(IN_PHASE))),
        line(
            "agreed",
            new Derivation.Metered(
                Decimal.of(6000),
                List.of(new Slice(Decimal.of(1000), Decimal.of("0.3"), Decimal.of(5))),
                28,
                usd(11),
                usd(12),
                usd(13),
                Optional.of(new Special.Agreed()))),
        new Sample<>(
            "billed.whole.agreed",
            BillingJson.BILLED,
            new Billed.Flat(
                new Rate.Reckoned(PLAN, CALLS, 2, OWN.of(CALLS)),
                APRIL,
                REST,
                usd(2000),
                List.of(),
                TAX,
                HAPPENED,
                Decimal.of(21),
                new TreeMap<>())),
        opening("paid", OwnPrices.NONE),
        opening("agreed", OWN),
        happening("started.agreed", started()),
        happening("changed.agreed", changed(Optional.of(OWN))),
        happening("changed.agreed.no_more", changed(Optional.of(OwnPrices.NONE))),
        new Sample<>(
            "request.subscribe.agreed",
            BillingJson.REQUEST,
            ChangeRequest.Subscribe.to(TEAM, Interval.MONTH).at(OWN)),
        new Sample<>(
            "request.change.agreed",
            BillingJson.REQUEST,
            new ChangeRequest.Change(
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Set.of(),
                Set.of(),
                ChangeRequest.Overrides.NONE.with(Optional.of(OWN)))));
  }

  private static Sample<?> opening(String name, OwnPrices own) {
    return new Sample<>(
        "opening." + name,
        BillingJson.OPENING,
        new Opening.Checkpoint(MIDDLE, paid(own), 5, Optional.empty(), List.of()));
  }

  private static Sample<?> happening(String name, Happening happening) {
    return new Sample<>("happening." + name, BillingJson.HAPPENING, happening);
  }

  private static Happening started() {
    return new Happening.Started(
        new PlanRef(TEAM, 6),
        Interval.MONTH,
        Map.of(),
        Set.of(),
        0,
        Optional.empty(),
        BillingRules.Cycle.CALENDAR,
        Optional.empty(),
        OWN);
  }

  private static Happening changed(Optional<OwnPrices> own) {
    return new Happening.Changed(
        Change.NONE.with(own),
        Policy.Settle.PRORATE,
        Policy.Collect.NOW,
        Policy.Anchor.KEEP,
        List.of());
  }

  private static Prices usDollars(String price) {
    return new Prices(Map.of(USD, Decimal.of(price)), Map.of());
  }

  private static Sample<?> line(String name, Derivation why) {
    return new Sample<>(
        "line." + name + ".in_phase",
        BillingJson.LINE,
        DocumentSamples.line(FEE, why, Optional.empty()));
  }

  /// With billing dates that began somewhere, and paid service.
  private static Terms paid(OwnPrices own) {
    var terms = DocumentSamples.terms(Status.ACTIVE, Optional.empty());
    return new Terms(
        terms.status(),
        terms.until(),
        terms.plan(),
        terms.interval(),
        terms.quantities(),
        terms.addOns(),
        terms.schedule(),
        terms.term(),
        Optional.of(FIRST),
        Optional.of(MIDDLE),
        own);
  }
}
