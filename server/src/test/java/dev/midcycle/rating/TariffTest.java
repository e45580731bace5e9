package dev.midcycle.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.catalog.PriceModel;
import dev.midcycle.catalog.Prices;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffTest {
  private static final List<Tariff.Step> BY_AMOUNT =
      List.of(
          step("0", "1000", "0.3", "0"),
          step("1000", "5000", "0.2", "0"),
          step("5000", "", "0.1", "0"));
  private static final List<Tariff.Step> FLAT_FIRST =
      List.of(step("0", "1000", "0", "500"), step("1000", "", "0.1", "0"));
  private static final List<Tariff.Step> MIXED =
      List.of(
          step("0", "5", "0", "100"),
          step("5", "10", "0", "50"),
          step("10", "15", "5", "0"),
          step("15", "", "1", "0"));
  private static final Map<String, Tariff> TARIFFS =
      Map.of(
          "per unit", new Tariff.PerUnit(Decimal.of("0.01")),
          "graduated", new Tariff.Graduated(BY_AMOUNT),
          "volume", new Tariff.Volume(BY_AMOUNT),
          "flat first", new Tariff.Graduated(FLAT_FIRST),
          "mixed", new Tariff.Graduated(MIXED),
          "stairstep", new Tariff.Stairstep(MIXED),
          "packages", new Tariff.Packages(Decimal.of(20), Decimal.of(10)));

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          tariff     | quantity | amount | because
          per unit   | 10000    | 100    | each unit
          graduated  | 6000     | 1200   | 300 + 800 + 100
          graduated  | 1000     | 300    | a bound lies in its tier
          volume     | 6000     | 600    | all at the last price
          volume     | 5000     | 1000   | a bound lies in its tier
          flat first | 2000     | 600    | 500 and a thousand at 0.1
          flat first | 0        | 500    | nothing lies in the first tier
          mixed      | 22       | 182    | 100 + 50 + 25 + 7
          mixed      | 5        | 100    | the second tier is not entered
          mixed      | 5.001    | 150    | a fraction enters it
          stairstep  | 7        | 50     | one price for the tier
          packages   | 0        | 0      | none begun
          packages   | 20       | 10     | one full
          packages   | 20.1     | 20     | the second is begun
          packages   | 98       | 50     | five begun
          """)
  void prices_a_quantity(String tariff, String quantity, String amount, String because) {
    assertThat(tariff(tariff).of(Measure.of(Decimal.of(quantity))))
        .as(because)
        .isEqualTo(Decimal.of(amount));
  }

  @Test
  void a_price_or_a_tier_that_is_missing_is_named() {
    var usd = Currency.getInstance("USD");
    var unpriced = new PriceModel.PerUnit(Prices.NONE);
    var short5 = new Tariff.Volume(List.of(step("0", "5", "1", "0")));

    assertThatThrownBy(() -> Tariff.of(unpriced, Interval.MONTH, usd))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("USD");
    assertThatThrownBy(() -> short5.of(Measure.of(Decimal.of(6))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("6");
  }

  private static Tariff tariff(String name) {
    return Optional.ofNullable(TARIFFS.get(name)).orElseThrow();
  }

  private static Tariff.Step step(String from, String upTo, String unit, String flat) {
    var bound = upTo.isEmpty() ? Optional.<Decimal>empty() : Optional.of(Decimal.of(upTo));
    return new Tariff.Step(Decimal.of(from), bound, Decimal.of(unit), Decimal.of(flat));
  }
}
