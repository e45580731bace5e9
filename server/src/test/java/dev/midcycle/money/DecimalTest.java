package dev.midcycle.money;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          written | spelled | with two decimals | zero
          1       | 1       | 1.00              | false
          1.0     | 1       | 1.00              | false
          1.00    | 1       | 1.00              | false
          0.005   | 0.005   | 0.005             | false
          0.0050  | 0.005   | 0.005             | false
          -2.50   | -2.5    | -2.50             | false
          1200    | 1200    | 1200.00           | false
          1E+3    | 1000    | 1000.00           | false
          0.00    | 0       | 0.00              | true
          -0      | 0       | 0.00              | true
          """)
  void one_number_has_one_spelling(
      String written, String spelled, String withTwoDecimals, boolean zero) {
    var number = Decimal.of(written);

    assertThat(number).hasToString(spelled).isEqualTo(Decimal.of(spelled));
    assertThat(number.scaled(2)).hasToString(withTwoDecimals);
    assertThat(number.isZero()).isEqualTo(zero);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          one   | other | sum   | difference | product | less  | more
          3001  | 0.005 | 3001.005 | 3000.995 | 15.005 | 0.005 | 3001
          2     | -0.5  | 1.5   | 2.5        | -1      | -0.5  | 2
          -1.50 | 1.5   | 0     | -3         | -2.25   | -1.5  | 1.5
          4     | 4.0   | 8     | 0          | 16      | 4     | 4
          """)
  void is_computed_with_exactly(
      String one,
      String other,
      String sum,
      String difference,
      String product,
      String less,
      String more) {
    var a = Decimal.of(one);
    var b = Decimal.of(other);

    assertThat(a.plus(b)).hasToString(sum);
    assertThat(a.minus(b)).hasToString(difference);
    assertThat(a.times(b)).hasToString(product);
    assertThat(a.min(b)).hasToString(less);
    assertThat(b.min(a)).hasToString(less);
    assertThat(a.max(b)).hasToString(more);
    assertThat(b.max(a)).hasToString(more);
    assertThat(Integer.signum(a.compareTo(b)))
        .isEqualTo(a.equals(a.min(b)) ? b.equals(a) ? 0 : -1 : 1);
  }

  @Test
  void is_divided_to_be_shown() {
    assertThat(Decimal.of(10).over(4)).hasToString("2.5");
    assertThat(Decimal.of(1).over(3)).hasToString("0." + "3".repeat(34));
  }
}
