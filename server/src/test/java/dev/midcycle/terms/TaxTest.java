package dev.midcycle.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxTest {
  private static final Currency USD = Currency.getInstance("USD");

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          rate | inclusive | sum   | tax   | because
          0.05 | false     | 0.50  | 0.03  | half a cent is a cent: 0.025
          0.05 | false     | 0.70  | 0.04  | also where the cent below is odd: 0.035
          0.05 | false     | 0.49  | 0.02  | less than half is none: 0.0245
          0.05 | false     | -0.50 | -0.03 | what is given back is rounded as what was charged
          0.25 | true      | 1.00  | 0.20  | of what contains it, a fifth
          0.19 | true      | 10.00 | 1.60  | 1.5966
          0    | false     | 10.00 | 0.00  | none
          """)
  void is_rounded_to_the_cent(
      String rate, boolean inclusive, BigDecimal sum, BigDecimal tax, String because) {
    var on = new Tax(Decimal.of(rate), inclusive).on(Money.exactly(USD, sum));

    assertThat(on).as(because).isEqualTo(Money.exactly(USD, tax));
  }
}
