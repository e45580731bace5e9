package dev.midcycle.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Prices in dollars: `20; month 15` is 15.00 a month, and 20.00 for any other interval.
class PricesTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency EUR = Currency.getInstance("EUR");

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          these               | own         | then                          | because
          month 20; year 200  | month 15    | month 15; year 200            | the year stays as it is
          month 20            | year 150    | month 20; year 150            | another interval
          month 20; year 200  | 15          | month 15; year 15             | one for those that are here
          20                  | 15          | 15                            |
          20                  | month 15    | 20; month 15                  |
          20; month 18        | 15          | 15; month 15                  |
          20; month 18        | month 15    | 20; month 15                  |
                              | 15          | 15                            | nothing was priced
                              | month 15    | month 15                      |
          month 20            |             | month 20                      | nothing was agreed
          """)
  void what_was_agreed_takes_the_place_of_what_is_there(
      @Nullable String these, @Nullable String own, String then, @Nullable String because) {
    assertThat(prices(these).with(prices(own))).as(because).isEqualTo(prices(then));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          these        | month | year | none at all | costs something
          20; month 15 | 15    | 20   | false       | true
          month 15     | 15    |      | false       | true
          20           | 20    | 20   | false       | true
          0            | 0     | 0    | false       | false
          month 0      | 0     |      | false       | false
          0; year 9    | 0     | 9    | false       | true
                       |       |      | true        | false
          """)
  void an_interval_has_its_price_or_that_of_all(
      @Nullable String these,
      @Nullable String month,
      @Nullable String year,
      boolean none,
      boolean costs) {
    var prices = prices(these);

    assertThat(prices.of(Interval.MONTH, USD)).isEqualTo(decimal(month));
    assertThat(prices.of(Interval.YEAR, USD)).isEqualTo(decimal(year));
    assertThat(prices.of(Interval.MONTH, EUR)).isEmpty();
    assertThat(prices.isFor(Interval.MONTH)).isEqualTo(month != null);
    assertThat(prices.isFor(Interval.YEAR)).isEqualTo(year != null);
    assertThat(prices.isEmpty()).isEqualTo(none);
    assertThat(prices.costsSomething()).isEqualTo(costs);
  }

  @Test
  void what_is_not_priced_is_never_free() {
    assertThat(Prices.NONE.ifAny(Interval.MONTH, USD)).isEmpty();
    assertThat(prices("month 15").ifAny(Interval.MONTH, USD)).contains(Decimal.of(15));
    assertThatThrownBy(() -> prices("month 15").ifAny(Interval.YEAR, USD))
        .hasMessage("no price for year in USD");
  }

  /// What was agreed of a charge of a monthly plan. `tiers 7 6` are 7.00 up to ten, then 6.00.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          model                | agreed        | then               | because
          each month 20        | month 15      | each month 15      |
          each month 20        |               | each month 20      | nothing of its price
          each month 20        | tiers 7 6     | each month 20      | no tiers to replace
          package month 20     | month 15      | package month 15   | a package at another price
          graduated tiers 9 8  | tiers 7 6     | graduated tiers 7 6 | tiers of one's own
          volume tiers 9 8     | tiers 7 6     | volume tiers 7 6   |
          stairstep tiers 9 8  | tiers 7 6     | stairstep tiers 7 6 |
          graduated tiers 9 8  | month 15      | each month 15      | one price in place of tiers
          volume tiers 9 8     | month 15      | each month 15      |
          stairstep tiers 9 8  | month 15      | each month 15      |
          graduated tiers 9 8  | year 150      | graduated tiers 9 8 | a price for years only
          graduated tiers 9 8  | yearly 70 60  | graduated tiers 9 8 | tiers for years only
          graduated tiers 9 8  |               | graduated tiers 9 8 | nothing of its price
          """)
  void a_model_at_the_prices_that_were_agreed(
      String model, @Nullable String agreed, String then, @Nullable String because) {
    var own = own(agreed);
    var key = new ChargeKey("calls");

    assertThat(own.on(usage(key, model(model)), Interval.MONTH))
        .as(because)
        .isEqualTo(usage(key, model(then)));
    assertThat(own.on(recurring(key, model(model)), Interval.MONTH))
        .as(because)
        .isEqualTo(recurring(key, model(then)));
    assertThat(own.prices(Interval.MONTH, USD))
        .isEqualTo(agreed != null && !agreed.startsWith("year"));
  }

  @Test
  void bounds_and_included_units_may_be_agreed() {
    var key = new ChargeKey("calls");
    var own =
        new OwnPrice(
            Prices.NONE,
            List.of(),
            Optional.of(Decimal.of(50)),
            prices("month 5"),
            prices("month 90"));

    var usage = (Charge.Usage) own.on(usage(key, model("each month 20")), Interval.MONTH);
    var recurring =
        (Charge.Recurring) own.on(recurring(key, model("each month 20")), Interval.MONTH);

    assertThat(usage.included()).isEqualTo(Decimal.of(50));
    assertThat(usage.minimum()).isEqualTo(prices("month 5"));
    assertThat(usage.maximum()).isEqualTo(prices("month 90"));
    assertThat(recurring.price())
        .isEqualTo(
            new OrderedPrice(
                model("each month 20"), Decimal.of(50), prices("month 5"), prices("month 90")));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          model               | included | minimum | maximum | each     | of one
          each month 20       | 0        |         |         | month 20 | month 20
          each month 20       | 3        |         |         |          | month 20
          each month 20       | 0        | month 5 |         |          | month 20
          each month 20       | 0        |         | month 9 |          | month 20
          graduated tiers 9 8 | 0        |         |         |          |
          package month 20    | 0        |         |         |          |
          """)
  void one_price_is_all_there_is_to_say(
      String model,
      long included,
      @Nullable String minimum,
      @Nullable String maximum,
      @Nullable String each,
      @Nullable String ofOne) {
    var price =
        new OrderedPrice(model(model), Decimal.of(included), prices(minimum), prices(maximum));

    assertThat(price.each()).isEqualTo(Optional.ofNullable(each).map(PricesTest::prices));
    assertThat(price.unit()).isEqualTo(Optional.ofNullable(ofOne).map(PricesTest::prices));
    assertThat(price.isPriced(Interval.MONTH, USD)).isTrue();
    assertThat(price.isPriced(Interval.YEAR, USD)).isFalse();
    assertThat(price.costsSomething()).isTrue();
  }

  private static Charge.Usage usage(ChargeKey key, PriceModel model) {
    return new Charge.Usage(
        key,
        "Calls",
        new MeterKey("calls"),
        Decimal.ZERO,
        model,
        Charge.PricePer.UNIT,
        Charge.RatedBy.DAY,
        Prices.NONE,
        Prices.NONE,
        Optional.empty(),
        TaxCategory.STANDARD);
  }

  private static Charge.Recurring recurring(ChargeKey key, PriceModel model) {
    return new Charge.Recurring(
        key,
        "Calls",
        new OrderedPrice(model, Decimal.ZERO, Prices.NONE, Prices.NONE),
        Phases.NONE,
        Optional.empty(),
        Charge.Quantity.ONE,
        Optional.empty(),
        Optional.empty(),
        TaxCategory.STANDARD);
  }

  private static OwnPrice own(@Nullable String agreed) {
    return agreed != null && (agreed.startsWith("tiers") || agreed.startsWith("yearly"))
        ? new OwnPrice(Prices.NONE, tiers(agreed), Optional.empty(), Prices.NONE, Prices.NONE)
        : OwnPrice.of(prices(agreed));
  }

  private static PriceModel model(String text) {
    var words = text.split(" ", 2);
    return switch (words[0]) {
      case "each" -> new PriceModel.PerUnit(prices(words[1]));
      case "package" -> new PriceModel.Packages(Decimal.of(10), prices(words[1]));
      case "graduated" -> new PriceModel.Graduated(tiers(words[1]));
      case "volume" -> new PriceModel.Volume(tiers(words[1]));
      case "stairstep" -> new PriceModel.Stairstep(tiers(words[1]));
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static List<Tier> tiers(String text) {
    var words = text.split(" ", -1);
    var interval = words[0].equals("yearly") ? "year " : "month ";
    return List.of(
        new Tier(Optional.of(Decimal.of(10)), prices(interval + words[1]), Prices.NONE),
        new Tier(Optional.empty(), prices(interval + words[2]), Prices.NONE));
  }

  private static Prices prices(@Nullable String text) {
    var by = new HashMap<Optional<Interval>, Map<Currency, Decimal>>();
    for (var one : text == null ? List.<String>of() : List.of(text.split("; "))) {
      var words = List.of(one.split(" "));
      by.put(
          words.size() == 1 ? Optional.empty() : Interval.find(words.getFirst()),
          Map.of(USD, Decimal.of(words.getLast())));
    }
    var always = Optional.ofNullable(by.remove(Optional.<Interval>empty())).orElse(Map.of());
    return new Prices(
        always,
        by.entrySet().stream()
            .collect(Collectors.toMap(one -> one.getKey().orElseThrow(), Map.Entry::getValue)));
  }

  private static Optional<Decimal> decimal(@Nullable String text) {
    return Optional.ofNullable(text).map(Decimal::of);
  }
}
