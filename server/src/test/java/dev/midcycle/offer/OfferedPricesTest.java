package dev.midcycle.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Decision;
import dev.midcycle.billing.Decisions;
import dev.midcycle.billing.SoldStates;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.OwnPrice;
import dev.midcycle.catalog.OwnPrices;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Prices;
import dev.midcycle.id.FactId;
import dev.midcycle.id.Ids;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.time.Interval;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Phases, prices that were agreed, and what is ordered by number, as they are offered on 20
/// February to whoever subscribed on 10 January.
class OfferedPricesTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Catalog CATALOG =
      SoldStates.catalog(
          """
          catalog: offered
          currency: USD
          timezone: UTC
          addons:
            rooms: {name: Rooms, active_with: [start], charges: [{key: room, kind: recurring, quantity: rooms, price: 3}]}
          plans:
            start:
              name: Start
              family: f
              rank: 1
              prices: {month: 20, year: 240}
              phases: [{key: intro, for: 2 months, prices: {month: 10}}]
            team: {name: Team, family: f, rank: 2, prices: {month: 30, year: 300}, charges: [{key: seats, kind: recurring, quantity: seats, price: 4}]}
            deal: {name: Deal, family: f, rank: 3, contact_sales: true, prices: {month: 900, year: 9000}}
          """);

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # on                       | plan  | is offered
          none                       | start | month: 20 first 10; year: 240
          none                       | team  | month: 30; year: 300
          start                      | start | month: 20 first 10 to 2026-03-09; year: 240
          start year                 | start | month: 20 first 10 to 2026-03-09; year: 240
          team                       | start | month: 20 first 10 to 2026-03-09; year: 240
          start at month 15          | start | month: 15 agreed; year: 240
          start at month 15          | team  | month: 30; year: 300
          start at year 200          | start | month: 20 first 10 to 2026-03-09; year: 200 agreed
          start to deal              | deal  | none
          start to deal at month 700 | deal  | month: 700 agreed
          start to deal at year 7000 | deal  | none
          start at month 15          | deal  | none
          """)
  void a_price_is_agreed_or_begins_with_its_phase(String on, String plan, String offered) {
    var prices =
        plan(on, plan).prices().stream()
            .map(one ->
                one.interval()
                    + ": "
                    + one.price()
                    + (one.isAgreed() ? " agreed" : "")
                    + one.first().map(_ -> " first " + one.atFirst(USD)).orElse("")
                    + one.first()
                        .flatMap(PriceOffer.First::until)
                        .map(day -> " to " + day)
                        .orElse(""))
            .toList();

    assertThat(prices.isEmpty() ? "none" : String.join("; ", prices)).isEqualTo(offered);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"start, none 240.00", "team, 360.00 300.00"})
  void no_year_is_told_that_begins_with_another_price(String plan, String years) {
    var told =
        plan("none", plan).prices().stream()
            .map(one -> one.perYear().map(Money::toString).orElse("none"))
            .toList();

    assertThat(String.join(" ", told)).isEqualTo(years);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # on                       | plan  | version, told by, is
          start                      | start | 1, month, current
          start year                 | start | 1, year, current
          start at month 15          | start | 1, month, current
          start year                 | deal  | 1, year, sales
          start                      | deal  | 1, month, sales
          start to deal at month 700 | deal  | 1, month, current
          start to deal at month 700 | start | 1, month, sales contact_sales
          """)
  void what_one_has_is_told_as_such(String on, String plan, String told) {
    var offer = plan(on, plan);

    assertThat(
            "%d, %s, %s"
                .formatted(offer.version(), offer.interval(), Spelled.of(offer.availability())))
        .isEqualTo(told);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # on         | plan  | ordered by number
          none         | start | none
          none         | team  | seats
          start +rooms | start | rooms
          start +rooms | team  | seats
          start        | start | none
          """)
  void what_add_ons_that_one_has_charge_is_ordered_with_the_plan(
      String on, String plan, String ordered) {
    var names = plan(on, plan).ordered().stream().map(one -> one.quantity().value()).toList();

    assertThat(names.isEmpty() ? "none" : String.join(", ", names)).isEqualTo(ordered);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # on  | intervals
          none  | month, year
          start | month, year
          """)
  void the_intervals_are_those_that_a_plan_is_sold_for(String on, String intervals) {
    assertThat(offered(on).intervals())
        .map(Interval::toString)
        .isEqualTo(Arrays.asList(intervals.split(", ")));
  }

  private static PlanOffer plan(String on, String plan) {
    return offered(on).plans().stream()
        .filter(offer -> offer.plan().key().equals(new PlanKey(plan)))
        .findFirst()
        .orElseThrow();
  }

  /// `none`, `start year`, `start +rooms`; `start to deal at month 700`: by staff, today.
  private static Offering offered(String on) {
    if (on.equals("none")) {
      return Offering.toSubscribe(CATALOG, 1, USD, Optional.empty());
    }
    var words = List.of(on.split(" to | at "));
    var state = new SoldStates(new Ids(new Random(7)), CATALOG).on(words.getFirst());
    if (words.size() == 1) {
      return Offering.toChange(new SubscriptionContext(state, SoldStates.NOW));
    }
    var wish =
        new ChangeRequest.Change(
            after(on, " to ").map(PlanKey::new),
            Optional.empty(),
            Map.of(),
            Set.of(),
            Set.of(),
            ChangeRequest.Overrides.NONE.with(Optional.of(own(after(on, " at ")))));
    var decision = Decisions.decide(state, wish, SoldStates.NOW, new FactId(new UUID(0, 8)));
    return switch (decision) {
      case Decision.Allowed allowed ->
          Offering.toChange(new SubscriptionContext(allowed.state(), SoldStates.NOW));
      case Decision.Refused(var why) -> throw new AssertionError(why);
    };
  }

  private static Optional<String> after(String on, String word) {
    int place = on.indexOf(word);
    return place < 0
        ? Optional.empty()
        : Stream.of(on.substring(place + word.length()).split(" at ")).findFirst();
  }

  /// `month 15`
  private static OwnPrices own(Optional<String> agreed) {
    var byInterval = new HashMap<Interval, Map<Currency, Decimal>>();
    agreed
        .map(text -> List.of(text.split(" ")))
        .ifPresent(words ->
            byInterval.put(
                Interval.of(words.getFirst()), Map.of(USD, Decimal.of(words.getLast()))));
    var price = OwnPrice.of(new Prices(Map.of(), byInterval));
    return byInterval.isEmpty() ? OwnPrices.NONE : new OwnPrices(Map.of(Charge.BASE, price));
  }
}
