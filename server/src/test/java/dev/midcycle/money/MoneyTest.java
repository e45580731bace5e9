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

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          one   | other | sum   | difference | less  | more
          10.00 | 2.50  | 12.50 | 7.50       | 2.50  | 10.00
          5.00  | -7.00 | -2.00 | 12.00      | -7.00 | 5.00
          -5.00 | 7.00  | 2.00  | -12.00     | -5.00 | 7.00
          -0.01 | -0.01 | -0.02 | 0.00       | -0.01 | -0.01
          0.00  | 0.00  | 0.00  | 0.00       | 0.00  | 0.00
          """)
  void two_of_one_currency(
      BigDecimal one, BigDecimal other, String sum, String difference, String less, String more) {
    var a = Money.exactly(USD, one);
    var b = Money.exactly(USD, other);

    assertThat(a.plus(b)).hasToString(sum);
    assertThat(a.minus(b)).hasToString(difference);
    assertThat(a.min(b)).hasToString(less);
    assertThat(b.min(a)).hasToString(less);
    assertThat(a.max(b)).hasToString(more);
    assertThat(b.max(a)).hasToString(more);
    assertThat(a.negated().negated()).isEqualTo(a);
    assertThat(a.negated().plus(a)).isEqualTo(Money.zero(USD));
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(one.compareTo(other));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          cents | zero  | positive | negative
          1     | false | true     | false
          0     | true  | false    | false
          -1    | false | false    | true
          """)
  void a_cent_counts(long cents, boolean zero, boolean positive, boolean negative) {
    var money = new Money(USD, cents);

    assertThat(money.isZero()).isEqualTo(zero);
    assertThat(money.isPositive()).isEqualTo(positive);
    assertThat(money.isNegative()).isEqualTo(negative);
  }

  @Test
  void no_amount_runs_over() {
    var most = new Money(USD, Long.MAX_VALUE);
    var least = new Money(USD, Long.MIN_VALUE);

    assertThatThrownBy(() -> most.plus(new Money(USD, 1)))
        .isInstanceOf(AmountTooLarge.class)
        .hasMessage("larger than can be billed: 9223372036854775808");
    assertThatThrownBy(() -> least.minus(new Money(USD, 1))).isInstanceOf(AmountTooLarge.class);
    assertThat(most.plus(least)).hasToString("-0.01");
    assertThat(Money.whole(USD, BigDecimal.valueOf(Long.MAX_VALUE))).isEqualTo(most);
    assertThat(Money.whole(USD, BigDecimal.valueOf(Long.MIN_VALUE))).isEqualTo(least);
    assertThatThrownBy(() -> Money.whole(USD, new BigDecimal("9223372036854775808")))
        .isInstanceOf(AmountTooLarge.class);
    assertThatThrownBy(() -> Money.exactly(USD, new BigDecimal("0.001")))
        .as("more decimals than cents")
        .isInstanceOf(ArithmeticException.class);
  }
}
