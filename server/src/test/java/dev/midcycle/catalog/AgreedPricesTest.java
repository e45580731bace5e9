package dev.midcycle.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Reading;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is agreed of a charge that is not priced in this way, and would never come to anything.
class AgreedPricesTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Catalog CATALOG =
      catalog(
          """
          catalog: agreed
          currency: USD
          timezone: UTC
          meters: {calls: {name: Calls, event: call, aggregation: count}}
          addons:
            beside:
              name: Beside
              active_with: [least]
              charges:
                - {key: both, kind: recurring, quantity: seats, price: 1}
                - {key: beside, kind: recurring, price: 1}
          plans:
            least: {name: Least, family: f, rank: 1, prices: {month: 10}, minimum: 20}
            plain:
              name: Plain
              family: f
              rank: 2
              prices: {month: 10}
              charges:
                - {key: fixed, kind: recurring, price: 5}
                - {key: seats, kind: recurring, quantity: seats, price: 5}
                - {key: ordered, kind: recurring, quantity: desks, model: graduated, tiers: [{up_to: 10, unit: 1}, {up_to: null, unit: 2}]}
                - {key: stairs, kind: recurring, quantity: rooms, model: stairstep, tiers: [{up_to: 10, flat: 1}, {up_to: null, flat: 2}]}
                - {key: visit, kind: one_time, price: 5}
                - {key: calls, kind: usage, meter: calls, price: 1}
                - {key: packs, kind: usage, meter: calls, model: package, package_size: 10, price: 1}
                - {key: volume, kind: usage, meter: calls, model: volume, tiers: [{up_to: 10, unit: 1}, {up_to: null, unit: 2}]}
                - {key: steps, kind: usage, meter: calls, model: stairstep, tiers: [{up_to: 10, flat: 1}, {up_to: null, flat: 2}]}
          """);

  /// `unit 1` and `flat 1` are tiers of that; numbers without a word are prices.
  @ParameterizedTest(name = "{0} {1}, {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # plan | charge  | agreed        | never comes to anything
          plain  | base    | 5.00          | nothing
          plain  | base    | 5.001         | PRICE TOO_FINE
          plain  | base    | month 5.001   | PRICE TOO_FINE
          plain  | base    | unit 1        | TIERS IS_FEE
          plain  | base    | included 0    | INCLUDED IS_FEE
          plain  | base    | maximum 9     | MAXIMUM IS_FEE
          plain  | base    | minimum 9     | MINIMUM NO_MINIMUM
          least  | base    | minimum 9     | nothing
          plain  | other   | 5.00          | WHOLE NOT_CHARGED
          plain  | fixed   | 5.00          | nothing
          plain  | fixed   | 5.001         | PRICE TOO_FINE
          plain  | fixed   | unit 1        | TIERS NO_TIERS
          plain  | fixed   | included 3    | INCLUDED NO_QUANTITY
          plain  | fixed   | minimum 9     | nothing
          plain  | fixed   | maximum 9     | nothing
          plain  | seats   | included 3    | nothing
          plain  | seats   | 5.001         | PRICE TOO_FINE
          plain  | ordered | unit 1        | nothing
          plain  | ordered | flat 1        | nothing
          plain  | ordered | unit 1.001    | TIERS TOO_FINE
          plain  | ordered | 5.00          | PRICE HAS_TIERS
          plain  | stairs  | flat 1        | nothing
          plain  | stairs  | unit 1        | TIERS FLAT_TIERS
          plain  | visit   | 5.00          | nothing
          plain  | visit   | 5.001         | PRICE TOO_FINE
          plain  | visit   | unit 1        | TIERS NO_TIERS
          plain  | visit   | included 3    | INCLUDED NO_QUANTITY
          plain  | visit   | minimum 9     | MINIMUM ONE_TIME
          plain  | visit   | maximum 9     | MAXIMUM ONE_TIME
          plain  | calls   | 0.00012       | nothing
          plain  | calls   | included 3    | nothing
          plain  | calls   | minimum 9     | nothing
          plain  | calls   | maximum 9     | nothing
          plain  | calls   | unit 1        | TIERS NO_TIERS
          plain  | packs   | 5.00          | nothing
          plain  | packs   | unit 1        | TIERS NO_TIERS
          plain  | volume  | unit 0.00012  | nothing
          plain  | volume  | 5.00          | PRICE HAS_TIERS
          plain  | steps   | flat 1        | nothing
          plain  | steps   | unit 1        | TIERS FLAT_TIERS
          plain  | steps   | unit+flat 1   | TIERS FLAT_TIERS
          plain  | beside  | 5.00          | WHOLE NOT_CHARGED
          least  | beside  | 5.00          | nothing
          least  | both    | included 3    | nothing
          """)
  void fits_or_says_why_not(String plan, String charge, String agreed, String misfits) {
    var own = new OwnPrices(Map.of(new ChargeKey(charge), agreed(agreed)));

    assertThat(told(own, plan)).isEqualTo(misfits.equals("nothing") ? "" : charge + " " + misfits);
  }

  @Test
  void all_that_does_not_fit_is_told_in_the_order_of_the_charges() {
    var own =
        new OwnPrices(
            Map.of(
                new ChargeKey("visit"), agreed("minimum 9"),
                new ChargeKey("base"), agreed("unit 1"),
                new ChargeKey("calls"), agreed("2")));

    assertThat(told(own, "plain")).isEqualTo("base TIERS IS_FEE, visit MINIMUM ONE_TIME");
    assertThat(told(OwnPrices.NONE, "plain")).isEmpty();
  }

  private static String told(OwnPrices own, String plan) {
    return own.misfits(CATALOG.plan(new PlanKey(plan)), CATALOG.addOns().values()).stream()
        .map(one -> one.charge() + " " + one.part() + " " + one.why())
        .collect(Collectors.joining(", "));
  }

  private static OwnPrice agreed(String text) {
    var words = new ArrayList<>(Arrays.asList(text.split(" ")));
    var amount = Decimal.of(words.removeLast());
    var always = new Prices(Map.of(USD, amount), Map.of());
    var none = List.<Tier>of();
    return switch (String.join(" ", words)) {
      case "" -> OwnPrice.of(always);
      case "month" ->
          OwnPrice.of(new Prices(Map.of(), Map.of(Interval.MONTH, Map.of(USD, amount))));
      case "unit" -> tiers(always, Prices.NONE);
      case "flat" -> tiers(Prices.NONE, always);
      case "unit+flat" -> tiers(always, always);
      case "included" ->
          new OwnPrice(Prices.NONE, none, Optional.of(amount), Prices.NONE, Prices.NONE);
      case "minimum" -> new OwnPrice(Prices.NONE, none, Optional.empty(), always, Prices.NONE);
      case "maximum" -> new OwnPrice(Prices.NONE, none, Optional.empty(), Prices.NONE, always);
      default -> throw new AssertionError(text);
    };
  }

  private static OwnPrice tiers(Prices unit, Prices flat) {
    return new OwnPrice(
        Prices.NONE,
        List.of(new Tier(Optional.empty(), unit, flat)),
        Optional.empty(),
        Prices.NONE,
        Prices.NONE);
  }

  private static Catalog catalog(String text) {
    return switch (CatalogFiles.parse("agreed", text)) {
      case Reading.Valid<Catalog>(var read) -> read;
      case Reading.Invalid<Catalog>(var problems) -> throw new AssertionError(problems);
    };
  }
}
