package dev.midcycle.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.money.Money;
import dev.midcycle.testkit.Installation;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a plan that ends by itself costs until then.
class EndingPlansTest {
  private static final Currency USD = Currency.getInstance("USD");

  @ParameterizedTest(name = "{0}, then {1}, by {2}")
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          term      | then      | at      | in all  | by the year
          3 months  | end       | month   | 270.00  | none
          1 year    | end       | month   | 1080.00 | none
          1 year    | end       | year    | 900.00  | none
          24 months | end       | year    | 1800.00 | none
          6 months  | end       | year    | none    | none
          4 months  | end       | quarter | none    | none
          6 weeks   | end       | 2 weeks | 120.00  | none
          42 days   | end       | 2 weeks | 120.00  | none
          10 days   | end       | 2 weeks | none    | none
          6 weeks   | end       | month   | none    | none
          3 months  | renew     | month   | none    | 1080.00
          3 months  | evergreen | month   | none    | 1080.00
          """)
  void is_told_where_it_is_so_many_periods(
      String term, String then, String at, String inAll, String byTheYear) {
    var catalog =
        Installation.catalog(
            """
            catalog: ending
            currency: USD
            timezone: UTC
            plans:
              p: {name: P, family: f, rank: 1, prices: {2 weeks: 40, month: 90, quarter: 260, year: 900}, term: {for: %s, then: %s}}
            """
                .formatted(term, then));

    var prices =
        Offering.toSubscribe(catalog, 1, USD, Optional.empty()).plans().getFirst().prices();

    var offer =
        prices.stream()
            .filter(one -> one.interval().toString().equals(at))
            .findFirst()
            .orElseThrow();
    assertThat(offer.inAll().map(Money::toString).orElse("none")).isEqualTo(inAll);
    assertThat(offer.perYear().map(Money::toString).orElse("none")).isEqualTo(byTheYear);
  }
}
