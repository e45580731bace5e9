package dev.midcycle.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Country;
import dev.midcycle.catalog.TaxCategory;
import dev.midcycle.money.Decimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxationTest {
  private static final List<TaxRates> GERMAN =
      List.of(
          rates("2021-01-01", "0.19", "0.07"),
          rates("2020-07-01", "0.16", "0.05"),
          new TaxRates(Optional.empty(), Decimal.of("0.18"), Optional.empty()));

  private static TaxRates rates(String from, String standard, String reduced) {
    return new TaxRates(
        Optional.of(LocalDate.parse(from)), Decimal.of(standard), Optional.of(Decimal.of(reduced)));
  }

  private static Optional<Country> country(String code) {
    return Optional.ofNullable(code).filter(one -> !one.isEmpty()).map(Country::new);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          day        | category | rate | untaxed | because
          2020-06-30 | STANDARD | 0.18 |         | the rate before any date
          2020-06-30 | REDUCED  | 0.18 |         | no reduced rate then: the standard one
          2020-07-01 | STANDARD | 0.16 |         | the first day counts
          2020-12-31 | REDUCED  | 0.05 |         | the last day before another
          2021-01-01 | STANDARD | 0.19 |         | the newest
          2030-01-01 | REDUCED  | 0.07 |         | for ever
          2021-01-01 | ZERO     | 0    | ZERO    | taxed at zero
          2021-01-01 | EXEMPT   | 0    | EXEMPT  | not taxed
          """)
  void a_category_has_the_rate_of_the_day(
      LocalDate day, TaxCategory category, String rate, Tax.Untaxed untaxed, String because) {
    var germany = new Taxation(country("DE"), GERMAN, true, false, Optional.empty());

    assertThat(germany.on(category, day, Optional.empty()))
        .as(because)
        .isEqualTo(new Tax(Decimal.of(rate), true, Optional.ofNullable(untaxed), country("DE")));
  }

  @Test
  void before_the_first_date_nothing_is_taxed() {
    var later = new Taxation(country("DE"), GERMAN.subList(0, 2), false, false, Optional.empty());

    assertThat(later.on(TaxCategory.STANDARD, LocalDate.of(2020, 6, 30), Optional.empty()))
        .isEqualTo(new Tax(Decimal.ZERO, false, Optional.empty(), country("DE")));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          seller | buyer | vat id | exempt | category | untaxed        | because
          DE     | FR    | FR1    | false  | STANDARD | REVERSE_CHARGE | an organization in another country of the Union
          DE     | FR    | FR1    | false  | ZERO     | REVERSE_CHARGE | whatever the rate would be
          DE     | FR    | FR1    | false  | EXEMPT   | EXEMPT         | what is exempt is nobody's to pay
          DE     | FR    | FR1    | true   | STANDARD | EXEMPT         | nor is what an exempt customer buys
          DE     | FR    |        | false  | STANDARD |                | without a VAT id it is a consumer
          DE     | DE    | DE1    | false  | STANDARD |                | at home
          DE     |       | FR1    | false  | STANDARD |                | nobody knows where it is
          DE     | CH    | CH1    | false  | STANDARD |                | outside the Union
          DE     | GB    | GB1    | false  | STANDARD |                | which Britain has left
          CH     | FR    | FR1    | false  | STANDARD |                | from outside
                 | FR    | FR1    | false  | STANDARD |                | nobody knows from where
          DE     | GR    | EL1    | false  | REDUCED  | REVERSE_CHARGE | whose VAT ids have other letters
          """)
  void who_owes_the_tax_itself_is_charged_none(
      String seller,
      String buyer,
      String vatId,
      boolean exempt,
      TaxCategory category,
      Tax.Untaxed untaxed,
      String because) {
    var customer = new Taxation(country(buyer), GERMAN, false, exempt, Optional.ofNullable(vatId));

    var tax = customer.on(category, LocalDate.of(2026, 4, 1), country(seller));

    assertThat(tax.untaxed()).as(because).isEqualTo(Optional.ofNullable(untaxed));
    assertThat(tax.rate().isZero()).as(because).isEqualTo(untaxed != null);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          country | own  | rate | because
          DE      |      | 0.19 | the table's
          DE      | 0.1  | 0.1  | its own win
          AT      |      | 0.2  | of its own country
          FR      |      | 0    | which the table has not got
                  |      | 0    | nobody knows where it is
          """)
  void a_customer_with_a_country_alone_has_the_rates_of_the_table(
      String country, String own, String rate, String because) {
    var table =
        new TaxTable(
            List.of(
                new TaxTable.Place(new Country("DE"), GERMAN.getFirst()),
                new TaxTable.Place(
                    new Country("AT"),
                    new TaxRates(Optional.empty(), Decimal.of("0.2"), Optional.empty()))));
    var rates =
        Optional.ofNullable(own).stream()
            .map(one -> new TaxRates(Optional.empty(), Decimal.of(one), Optional.empty()))
            .toList();

    var customer =
        table.applied(new Taxation(country(country), rates, false, false, Optional.empty()));

    assertThat(customer.on(TaxCategory.STANDARD, LocalDate.of(2026, 4, 1), Optional.empty()).rate())
        .as(because)
        .isEqualTo(Decimal.of(rate));
  }
}
