package dev.midcycle.money;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {
  private static final Currency USD = Currency.getInstance("USD");

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          currency | exact    | told   | because
          USD      | 23.2258  | 23.23  | cents
          USD      | 0.005    | 0.01   | half a cent goes away from zero
          USD      | -0.005   | -0.01  | on both sides of it
          USD      | 0.0049   | 0.00   | less than half does not
          JPY      | 1500.5   | 1501   | yen have no decimals
          KWD      | 1.00055  | 1.001  | dinars have three
          XAU      | 3.5      | 4      | gold has no minor unit
          """)
  void is_rounded_to_what_its_currency_has(
      String currency, BigDecimal exact, String told, String because) {
    var money = Money.rounded(Currency.getInstance(currency), exact, HALF_UP);

    assertThat(money).as(because).hasToString(told);
    assertThat(Money.exactly(money.currency(), money.amount())).isEqualTo(money);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          whole  | part | of | share
          10.00  | 1    | 31 | 0.32
          5.00   | 14   | 31 | 2.26
          5.00   | 31   | 31 | 5.00
          5.00   | 0    | 31 | 0.00
          -5.00  | 14   | 31 | -2.26
          """)
  void a_share_is_rounded_once(BigDecimal whole, long part, long of, String share) {
    assertThat(Money.exactly(USD, whole).share(part, of, HALF_UP)).hasToString(share);
  }

  @Test
  void two_currencies_never_meet() {
    var dollars = new Money(USD, 1);
    var yen = new Money(Currency.getInstance("JPY"), 1);

    assertThatThrownBy(() -> dollars.plus(yen)).hasMessageContaining("USD and JPY");
    assertThatThrownBy(() -> dollars.minus(yen)).hasMessageContaining("USD and JPY");
    assertThatThrownBy(() -> dollars.max(yen)).hasMessageContaining("USD and JPY");
  }

  @Test
  void no_amount_runs_over() {
    var most = new Money(USD, Long.MAX_VALUE);

    assertThatThrownBy(() -> most.plus(new Money(USD, 1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.exactly(USD, new BigDecimal("0.001")))
        .as("more decimals than cents")
        .isInstanceOf(ArithmeticException.class);
  }
}
