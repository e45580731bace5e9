package dev.midcycle.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.charging.Billed;
import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.Line;
import dev.midcycle.drafting.Recalculation;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Reading;
import dev.midcycle.id.FactId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Taxation;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// From every offer to every other on every day of a year: plans with phases, terms and seats by
/// tiers, for intervals of four lengths. What a change costs is worked out here by hand, from the
/// rules and the table of offers alone.
class OffersWalkTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
  private static final Catalog CATALOG =
      read(
          """
          catalog: offers
          currency: USD
          timezone: Europe/Madrid
          plans:
            a:
              family: f
              rank: 1
              prices: {2 weeks: 14.99, month: 29.99, 6 months: 169.95, year: 299.90}
              charges: [{key: seats, kind: recurring, quantity: seats, price: 3.33}]
            b:
              family: f
              rank: 2
              prices: {2 weeks: 25.00, month: 50.00, 6 months: 275.00, year: 500.00}
              phases:
                - {key: intro, for: 3 months, prices: {2 weeks: 9.99, month: 19.00, 6 months: 99.00, year: 333.00}}
                - {key: second, for: 45 days, prices: {month: 33.33}}
              charges:
                - {key: seats, kind: recurring, quantity: seats, model: graduated, tiers: [{up_to: 2, unit: 9.00, flat: 3.00}, {unit: 5.00}]}
            c:
              family: f
              rank: 3
              prices: {2 weeks: 40.00, month: 79.95, 6 months: 420.00, year: 799.00}
              term: {for: 100 days, then: evergreen}
              charges:
                - {key: seats, kind: recurring, quantity: seats, model: volume, included: 1, tiers: [{up_to: 2, unit: 8.00}, {unit: 4.00, flat: 2.50}]}
            d:
              family: f
              rank: 4
              prices: {2 weeks: 60.00, month: 119.99, 6 months: 650.01, year: 1199.99}
              phases: [{key: free, for: 6 weeks, prices: {2 weeks: 0, month: 0, 6 months: 0, year: 0}}]
              term: {for: 5 months, then: renew}
              charges: [{key: seats, kind: recurring, quantity: seats, model: package, package_size: 3, price: 11.11}]
          changes:
            - {from: d, to: a, when: now}
          """);

  private static final List<Offer> OFFERS =
      List.of("a", "b", "c", "d").stream()
          .flatMap(plan -> Offer.INTERVALS.stream().map(interval -> new Offer(plan, interval)))
          .toList();

  private static final Decision NO_CHANGE = new Decision.Refused(new Refusal.NoChange());

  private final Ids ids = new Ids(new Random(23));

  private static Catalog read(String text) {
    return switch (CatalogFiles.parse("offers", text)) {
      case Reading.Valid<Catalog>(var catalog) -> catalog;
      case Reading.Invalid<Catalog>(var problems) -> throw new AssertionError(problems);
    };
  }

  @Test
  @Tag("walk")
  void from_every_offer_to_every_other_on_some_days_of_a_year() {
    OFFERS.forEach(from -> walk(from, 43));
  }

  @Test
  @Tag("long")
  void from_every_offer_to_every_other_on_every_day_of_a_year() {
    OFFERS.forEach(from -> walk(from, 1));
  }

  private void walk(Offer from, int step) {
    var life = subscribed(from);
    for (int day = 1; day <= 365; day += step) {
      var on = Offer.START.plusDays(day);
      life = life.until(at(on));
      for (var to : OFFERS) {
        staff(life, from, to, on);
        customer(life, from, to, on);
        if (day % 8 == 1) {
          tiles(life, from, to, on);
        }
      }
    }
  }

  /// What staff changes at once costs what the rules say, and what was shown.
  private void staff(Lived life, Offer from, Offer to, LocalDate on) {
    var what = "%s to %s on %s".formatted(from, to, on);
    if (from.equals(to)) {
      assertThat(decide(life, wish(to, Life.now()), on)).as(what).isEqualTo(NO_CHANGE);
      return;
    }
    var shown = allowed(life, wish(to, Life.now()), on, what);
    var done = allowed(life, wish(to, Life.now()), on, what);

    assertThat(amounts(done)).as(what).isEqualTo(amounts(shown));
    assertThat(total(done.documents())).as(what).isEqualTo(from.cost(to, on));
    for (var draft : done.documents()) {
      for (var line : draft.lines()) {
        assertThat(Recalculation.of(line)).as(what).isEqualTo(line.amount());
        assertThat(line.stretch().from()).as(what).isEqualTo(at(on));
      }
    }
  }

  /// What a customer asks for is done when the rules say so, and refused by none but them.
  private void customer(Lived life, Offer from, Offer to, LocalDate on) {
    var what = "%s to %s on %s".formatted(from, to, on);
    switch (decide(life, wish(to, ChangeRequest.Overrides.NONE), on)) {
      case Decision.Allowed allowed -> {
        assertThat(allowed.fact().at()).as(what).isEqualTo(at(from.due(to, on)));
        assertThat(from.isBoundOn(to)).as(what).isFalse();
      }
      case Decision.Refused refused ->
          assertThat(refused.why().code())
              .as(what)
              .isEqualTo(from.equals(to) ? "no_change" : from.isBoundOn(to) ? "in_term" : "");
    }
  }

  /// Seats always cost something: they are billed for every day, once.
  private void tiles(Lived life, Offer from, Offer to, LocalDate on) {
    var what = "%s to %s on %s".formatted(from, to, on);
    var wish = wish(to, Life.now());
    if (decide(life, wish, on) instanceof Decision.Allowed allowed) {
      var state = Lifecycle.advance(allowed.state(), at(on.plusDays(400))).state();
      var rows = seats(state);
      assertThat(rows.getFirst().from()).as(what).isBeforeOrEqualTo(at(on));
      for (int i = 1; i < rows.size(); i++) {
        assertThat(rows.get(i).from()).as(what).isEqualTo(rows.get(i - 1).to());
      }
      assertThat(rows.getLast().to()).as(what).isAfter(at(on.plusDays(399)));
    }
  }

  private static List<Stretch> seats(BillingState state) {
    return state.billed().stream()
        .filter(row -> row.rate().charge().value().equals("seats"))
        .map(Billed::stretch)
        .sorted()
        .toList();
  }

  private record Lived(BillingState state) {
    Lived until(Instant at) {
      return new Lived(Lifecycle.advance(state, at).state().compacted());
    }
  }

  private Lived subscribed(Offer offer) {
    var profile = new BillingProfile(Life.USD, ZONE, Taxation.NONE, false, Set.of());
    var id = new SubscriptionId(ids.next(0));
    var blank = BillingState.blank(id, profile, Catalogs.of(1, CATALOG), at(Offer.START));
    var wish =
        new ChangeRequest.Subscribe(
            new PlanKey(offer.plan()),
            Interval.of(offer.interval()),
            Map.of(new QuantityName("seats"), Decimal.of(Offer.SEATS)),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Lived(allowed(new Lived(blank), wish, Offer.START, offer.toString()).state());
  }

  private static ChangeRequest wish(Offer to, ChangeRequest.Overrides overrides) {
    return Life.change(Optional.of(to.plan()), Optional.of(Interval.of(to.interval())), overrides);
  }

  private Decision decide(Lived life, ChangeRequest wish, LocalDate on) {
    return Decisions.decide(life.state(), wish, at(on), new FactId(ids.next(0)));
  }

  private Decision.Allowed allowed(Lived life, ChangeRequest wish, LocalDate on, String what) {
    return switch (decide(life, wish, on)) {
      case Decision.Allowed allowed -> allowed;
      case Decision.Refused refused -> throw new AssertionError(what + ": " + refused);
    };
  }

  private static Instant at(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  private static Money total(List<Draft> documents) {
    return documents.stream().map(Draft::total).reduce(Money.zero(Life.USD), Money::plus);
  }

  private static List<Money> amounts(Decision.Allowed allowed) {
    return allowed.documents().stream()
        .flatMap(draft -> draft.lines().stream())
        .map(Line::amount)
        .toList();
  }
}
