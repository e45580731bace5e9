package dev.midcycle.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.PlanKey;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.time.Interval;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is offered to whom, and why the rest is not.
class OfferingTest {
  private static final Currency USD = Currency.getInstance("USD");

  /// Of the plans `free`, `basic`, `plus`, `other`, `asked` and `big`, in this order.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # on         | free, basic, plus, other, asked, big
          none         | upgrade, upgrade, upgrade, upgrade, upgrade, sales
          free         | current, upgrade, upgrade, upgrade, sales contact_sales, sales
          basic        | downgrade, current, upgrade, upgrade, sales contact_sales, sales
          basic to old | downgrade, switch, upgrade, upgrade, sales contact_sales, sales
          other        | downgrade, downgrade, switch, current, sales contact_sales, sales
          plus         | downgrade, downgrade, current, switch, sales contact_sales, sales
          plus year    | downgrade, downgrade, current, switch, sales contact_sales, sales
          basic to big | sales contact_sales, sales contact_sales, sales contact_sales, sales contact_sales, sales contact_sales, current
          basic due    | downgrade, current, unavailable past_due, unavailable past_due, sales contact_sales, sales
          basic paused | unavailable paused, current, unavailable paused, unavailable paused, unavailable paused, sales
          basic ended  | unavailable cancelled, current, unavailable cancelled, unavailable cancelled, unavailable cancelled, sales
          """)
  void each_plan_may_be_had_or_has_its_reason(String on, String is) {
    var offering = offered(on);

    assertThat(List.of("free", "basic", "plus", "other", "asked", "big"))
        .map(key -> plan(offering, key).map(PlanOffer::availability).map(Spelled::of).orElse(""))
        .isEqualTo(Arrays.asList(is.split(", ")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # on         | plans
          none         | free, basic, bound, apart, seated, plus, other, asked, big
          basic        | free, basic, plus, other, asked, big
          basic to old | free, basic, old, plus, other, asked, big
          apart        | apart
          """)
  void one_sees_the_family_and_no_hidden_plan_but_ones_own(String on, String plans) {
    assertThat(offered(on).plans())
        .map(offer -> offer.plan().key().value())
        .isEqualTo(Arrays.asList(plans.split(", ")));
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # on      | plan | at      | costs, by the month, by the year, saves, is
          none      | plus | week    | 4, none, none, none, upgrade
          none      | plus | month   | 15, 15.00, 180.00, none, upgrade
          none      | plus | quarter | 45, 15.00, 180.00, none, upgrade
          none      | plus | year    | 150, 12.50, 150.00, 30.00, upgrade
          plus      | plus | month   | 15, 15.00, 180.00, none, current
          plus      | plus | year    | 150, 12.50, 150.00, 30.00, switch
          plus due  | plus | year    | 150, 12.50, 150.00, 30.00, unavailable past_due
          plus year | free | month   | 0, 0.00, 0.00, none, downgrade
          """)
  void each_price_is_compared_and_has_its_own_answer(
      String on, String plan, String at, String told) {
    var offer =
        plan(offered(on), plan).orElseThrow().prices().stream()
            .filter(one -> one.interval().toString().equals(at))
            .findFirst()
            .orElseThrow();
    var is = List.of(told.split(", ", -1));

    assertThat(
            Stream.concat(
                Stream.of(offer.price().toString()),
                Stream.of(offer.perMonth(), offer.perYear(), offer.saving())
                    .map(some -> some.map(Money::toString).orElse("none"))))
        .isEqualTo(is.subList(0, 4));
    assertThat(Spelled.of(offer.availability())).isEqualTo(is.getLast());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # plan | than the one below it
          free   |
          basic  | users 1 > 3, export none > all, space 5 > none
          plus   | users none > unlimited, space none > 10
          other  |
          """)
  void each_plan_tells_what_it_has_more_and_less(String plan, String differences) {
    var told = plan(offered("none"), plan).orElseThrow().differences();

    assertThat(String.join(", ", told.stream().map(Spelled::of).toList()))
        .isEqualTo(differences == null ? "" : differences);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # on         | extra                           | visit
          none         | may, by month: 5 month, 50 year | may, by month:
          basic +extra | has, by month: 5 month, 50 year | may, by month:
          plus year    | may, by year: 5 month, 50 year  | may, by year:
          """)
  void add_ons_are_offered_but_those_that_come_with_a_plan(String on, String extra, String visit) {
    assertThat(offered(on).addOns().stream().map(Spelled::of).map(String::strip))
        .containsExactly(extra, visit);
  }

  /// Desks are charged for by two charges, so that no one price tells what one more costs.
  @Test
  void a_plan_tells_what_is_ordered_by_number() {
    var ordered = plan(offered("none"), "seated").orElseThrow().ordered();

    assertThat(ordered)
        .map(one ->
            "%s: %d charges, %s included, %s a month, %s a year"
                .formatted(
                    one.quantity().value(),
                    one.charges().size(),
                    one.included().map(Decimal::toString).orElse("none"),
                    one.each(Interval.MONTH, USD).map(Decimal::toString).orElse("none"),
                    one.each(Interval.YEAR, USD).map(Decimal::toString).orElse("none")))
        .containsExactly(
            "seats: 1 charges, 3 included, 4 a month, 40 a year",
            "desks: 2 charges, none included, none a month, none a year",
            "rooms: 1 charges, none included, 2 a month, 2 a year");
    assertThat(plan(offered("none"), "basic").orElseThrow().ordered()).isEmpty();
  }

  @Test
  void a_plan_tells_what_is_charged_beside_its_fee_and_what_comes_with_it() {
    var plus = plan(offered("basic"), "plus").orElseThrow();

    assertThat(plus.charges()).map(charge -> charge.key().value()).containsExactly("calls", "fee");
    assertThat(plus.brings()).map(addOn -> addOn.key().value()).containsExactly("bundled");
  }

  @Test
  void a_plan_that_is_not_sold_any_more_is_still_ones_own_as_it_was() {
    var offering = Offering.toChange(OnSale.onWithout("plus", "plus"));

    assertThat(plan(offering, "plus"))
        .hasValueSatisfying(own -> {
          assertThat(own.version()).isEqualTo(1);
          assertThat(Spelled.of(own.availability())).isEqualTo("current");
        });
    assertThat(plan(offering, "next"))
        .hasValueSatisfying(other -> {
          assertThat(other.version()).isEqualTo(2);
          assertThat(Spelled.of(other.availability())).isEqualTo("switch");
        });
  }

  private static Offering offered(String on) {
    return on.equals("none")
        ? Offering.toSubscribe(OnSale.CATALOG, 1, USD, Optional.empty())
        : Offering.toChange(OnSale.on(on));
  }

  private static Optional<PlanOffer> plan(Offering offering, String key) {
    return offering.plans().stream()
        .filter(offer -> offer.plan().key().equals(new PlanKey(key)))
        .findFirst();
  }
}
