package dev.midcycle.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Reading;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Measure;
import dev.midcycle.rating.Tariff;
import dev.midcycle.time.Interval;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every shape of a price in words, beside what a month of so much use costs by it.
class PriceWordsTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  private static Catalog catalog(String charge) {
    var text =
        """
        catalog: priced
        currency: EUR
        timezone: UTC
        meters:
          calls: {name: Calls, event: e, aggregation: count, window: period}
          daily: {name: Daily, event: e, aggregation: count, window: day, combine: sum}
          peak: {name: Peak, event: e, aggregation: count, window: day, combine: max}
        plans:
          a: {name: A, family: f, rank: 1, prices: {month: 40, year: 400}, minimum: {month: 100, year: 1000}, charges: [%s]}
        """
            .formatted(charge);
    return switch (CatalogFiles.parse("priced", text)) {
      case Reading.Valid<Catalog>(var catalog) -> catalog;
      case Reading.Invalid<Catalog>(var problems) -> throw new AssertionError(problems);
    };
  }

  private static PriceWords words(Catalog catalog, Interval interval) {
    return new PriceWords(catalog, interval, EUR);
  }

  private static Charge only(Catalog catalog) {
    return catalog.plan(new PlanKey("a")).extraCharges().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          charge                                                                                | used  | costs  | said
          meter: calls, price: 0.01                                                             | 1500  | 15     | €0.01 each
          meter: calls, price: 0                                                                | 1500  | 0      | free
          meter: calls, included: 1000, price: 0                                                | 1500  | 0      | free
          meter: calls, included: 1000, price: 0.01                                             | 1500  | 5      | 1,000 included; then €0.01 each
          meter: daily, included: 10, price: 0.01                                               | 110   | 1      | 10 included each day; then €0.01 each
          meter: daily, included: 1, price: 12, price_per: period                               | 3     | 24     | 1 included; then €12.00 each per month
          meter: peak, included: 10, price: 4                                                   | 13    | 12     | 10 included; then €4.00 each
          meter: calls, included: 1000, model: graduated, tiers: [{up_to: 10000, unit: 0.01}, {up_to: null, unit: 0.005}] | 12000 | 105 | 1,000 included; then €0.01 each for the next 10,000, €0.005 each after that
          meter: calls, model: graduated, tiers: [{up_to: 1000, unit: 0.30}, {up_to: 5000, unit: 0.20}, {up_to: null, unit: 0.10}] | 6000 | 1200 | €0.30 each for the first 1,000, €0.20 each for the next 4,000, €0.10 each after that
          meter: calls, model: graduated, tiers: [{up_to: 1000, unit: 0}, {up_to: 10000, unit: 0.02}, {up_to: null, unit: 0.01}] | 12000 | 200 | 1,000 included; then €0.02 each for the next 9,000, €0.01 each after that
          meter: calls, included: 100, model: graduated, tiers: [{up_to: 1000, unit: 0}, {up_to: null, unit: 0.02}] | 1200 | 2 | 100 included; then free for the next 1,000, €0.02 each after that
          meter: calls, model: graduated, tiers: [{up_to: 1000, unit: 0}, {up_to: null, unit: 0.02}] | 1100 | 2 | 1,000 included; then €0.02 each
          meter: calls, model: graduated, tiers: [{up_to: 1000, flat: 5}, {up_to: null, unit: 0.02, flat: 3}] | 1100 | 10 | a flat €5.00 for the first 1,000, €0.02 each plus a flat €3.00 after that
          meter: daily, model: graduated, tiers: [{up_to: 10, unit: 12}, {up_to: null, unit: 10}], price_per: period | 12 | 140 | €12.00 each per month for the first 10, €10.00 each per month after that
          meter: calls, model: graduated, tiers: [{up_to: null, unit: 0.02}]                     | 100   | 2      | €0.02 each
          meter: calls, model: graduated, tiers: [{up_to: null, unit: 0}]                        | 100   | 0      | free
          meter: calls, model: volume, tiers: [{up_to: 1000, unit: 0.30}, {up_to: 5000, unit: 0.20}, {up_to: null, unit: 0.10}] | 2000 | 400 | all at €0.30 each up to 1,000, at €0.20 each up to 5,000, at €0.10 each above that
          meter: calls, included: 500, model: volume, tiers: [{up_to: 1000, unit: 0.30, flat: 5}, {up_to: null, unit: 0.20}] | 2000 | 300 | 500 included; the rest at €0.30 each plus a flat €5.00 up to 1,000, at €0.20 each above that
          meter: calls, model: volume, tiers: [{up_to: 100, unit: 0}, {up_to: null, unit: 0.20}] | 101   | 20.2   | all free up to 100, at €0.20 each above that
          meter: calls, model: volume, tiers: [{up_to: null, unit: 0.20}]                        | 101   | 20.2   | €0.20 each
          meter: calls, model: package, package_size: 1000, price: 5                          | 1001  | 10     | €5.00 for each 1,000 or part of it
          meter: calls, included: 1000, model: package, package_size: 1000, price: 5          | 2001  | 10     | 1,000 included; then €5.00 for each 1,000 or part of it
          meter: calls, model: stairstep, tiers: [{up_to: 1000, flat: 50}, {up_to: 5000, flat: 90}, {up_to: null, flat: 200}] | 5001 | 200 | €50.00 in total up to 1,000, €90.00 in total up to 5,000, €200.00 in total above that
          meter: calls, included: 10, model: stairstep, tiers: [{up_to: 100, flat: 0}, {up_to: null, flat: 200}] | 111 | 200 | 10 included; the rest for free up to 100, €200.00 in total above that
          meter: calls, price: 0.01, minimum: 20                                                | 1500  | 20     | €0.01 each; at least €20.00 per month
          meter: calls, price: 0.01, maximum: 10                                                | 1500  | 10     | €0.01 each; at most €10.00 per month
          meter: calls, included: 1000, price: 0.01, minimum: 20, maximum: 500                  | 1500  | 20     | 1,000 included; then €0.01 each; at least €20.00 and at most €500.00 per month
          meter: calls, price: 0, minimum: 20                                                   | 1500  | 20     | €20.00 per month
          """)
  void of_measured_use(String charge, String used, String costs, String said) {
    var catalog = catalog("{key: u, kind: usage, %s}".formatted(charge));

    assertThat(words(catalog, Interval.MONTH).alone(only(catalog))).contains(said);
    assertThat(month((Charge.Usage) only(catalog), Decimal.of(used))).isEqualTo(Decimal.of(costs));
  }

  /// What so much use in a month costs. A day has what is included as often as it is used here.
  private static Decimal month(Charge.Usage usage, Decimal used) {
    var over = used.minus(usage.included()).max(Decimal.ZERO);
    var sum = Tariff.of(usage.model(), Interval.MONTH, EUR).of(new Measure(over, 1));
    var most = usage.maximum().of(Interval.MONTH, EUR).orElse(sum);
    return sum.min(most).max(usage.minimum().of(Interval.MONTH, EUR).orElse(Decimal.ZERO));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          charge                                                                | interval | said
          kind: recurring, price: {month: 10, year: 100}                        | month    | €10.00 per month
          kind: recurring, price: {month: 10, year: 100}                        | year     | €100.00 per year
          kind: recurring, price: {month: 10, year: 100}, quantity: seats       | month    | €10.00 per month for each of your seats
          kind: recurring, price: {month: 10, year: 100}, quantity: api_keys    | month    | €10.00 per month for each of your api keys
          kind: recurring, price: {month: 10, year: 100}, quantity: 5           | month    | 5 × €10.00 per month
          kind: recurring, price: {month: 10}, interval: month                  | year     | €10.00 per month
          kind: recurring, price: 10, quantity: seats, included: 3              | month    | 3 included; then €10.00 each, per month
          kind: recurring, price: 10, quantity: seats, minimum: 40              | month    | €10.00 each, per month; at least €40.00 per month
          kind: recurring, price: 0, quantity: seats, minimum: 40               | month    | €40.00 per month
          kind: recurring, price: 10, quantity: seats, minimum: 40, maximum: 90 | year     | €10.00 each, per year; at least €40.00 and at most €90.00 per year
          `kind: recurring, quantity: seats, included: 50, model: graduated, tiers: [{up_to: 50, unit: 20}, {up_to: null, unit: 17.50}]` | month | `50 included; then €20.00 each for the next 50, €17.50 each after that, per month`
          `kind: recurring, quantity: seats, model: volume, tiers: [{up_to: 5, unit: 10}, {up_to: null, unit: 8}]` | month | `all at €10.00 each up to 5, at €8.00 each above that, per month`
          `kind: recurring, quantity: seats, model: package, package_size: 10, price: 25` | month | €25.00 for each 10 or part of it, per month
          `kind: recurring, quantity: seats, model: stairstep, tiers: [{up_to: 5, flat: 15}, {up_to: null, flat: 30}]` | month | `€15.00 in total up to 5, €30.00 in total above that, per month`
          kind: one_time, price: 50                                             | month    | €50.00 once
          kind: one_time, price: 50, quantity: seats                            | month    | €50.00 once for each of your seats
          kind: one_time, price: 50, quantity: 3                                | month    | 3 × €50.00 once
          kind: usage, meter: daily, price: {month: 2}, price_per: period, interval: month | year | €2.00 each per month
          """)
  void of_what_is_not_measured_and_of_intervals_of_their_own(
      String charge, String interval, String said) {
    var catalog = catalog("{key: k, %s}".formatted(charge));

    assertThat(
            words(catalog, interval.equals("year") ? Interval.YEAR : Interval.MONTH)
                .alone(only(catalog)))
        .contains(said);
  }

  @Test
  void of_a_minimum() {
    var catalog = catalog("{key: k, kind: one_time, price: 50}");

    assertThat(words(catalog, Interval.YEAR).minimum(catalog.plan(new PlanKey("a"))))
        .contains("Minimum spend: €1,000.00 per year");
  }
}
