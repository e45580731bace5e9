package dev.midcycle.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.charging.Discount;
import dev.midcycle.id.FactId;
import dev.midcycle.money.Money;
import dev.midcycle.words.Explanation;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a line says of itself, and the amount that is made again from that and nothing else.
class DerivationsTest {
  private static final FactId FACT = new FactId(new UUID(0, 1));

  /// See [WrittenLine].
  @ParameterizedTest(name = "{0} {1}: {2} makes {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rate | derivation                                 | sentence                                                    | amount
          base   | prorated 40.00 15 30 30 0                  | 15 of 30 days of 40.00                                      | 20.00
          base   | prorated 40.00 0 30 30 0                   | all 30 days of 40.00                                        | 40.00
          base   | prorated 40.00 0 1 1 0                     | all 1 day of 40.00                                          | 40.00
          base   | prorated 40.00 10 20 31 0                  | 10 of 31 days of 40.00                                      | 12.91
          -base  | prorated 40.00 15 30 30 0                  | unused 15 of 30 days of 40.00                               | -20.00
          -base  | prorated 40.00 0 30 30 0                   | unused: all 30 days of 40.00                                | -40.00
          -base  | prorated 40.00 15 30 30 2.00               | unused 15 of 30 days of 40.00, less 2.00 taken off it before | -18.00
          three  | prorated 120.00 15 30 30 0                 | 15 of 30 days of 120.00 (3 × 40)                            | 60.00
          base   | seconds 1 2                                | 1 of 2 seconds of 40.00                                     | 20.00
          base   | seconds 1 1                                | all 1 second of 40.00                                       | 40.00
          three  | flat 12.345 3                              | 3 × 12.345                                                  | 37.04
          tiered | prorated 1752.50 0 30 30 0                 | all 30 days of 1752.50 (50 included, 50 × 20.00, 43 × 17.50) | 1752.50
          -tiered | prorated 1752.50 15 30 30 0               | unused 15 of 30 days of 1752.50 (50 included, 50 × 20.00, 43 × 17.50) | -876.25
          few    | prorated 30.00 15 30 30 0                  | 15 of 30 days of 30.00 (50 included, 1 × 20.00, plus 10.00 up to the minimum) | 15.00
          tiered | ordered 143                                | 50 included, 50 × 20.00, 43 × 17.50                         | 1752.50
          tiered | ordered 0                                  | plus 30.00 up to the minimum                                | 30.00
          tiered | ordered 200                                | 50 included, 50 × 20.00, 100 × 17.50, less 750.00 above the maximum | 2000.00
          calls  | metered 1 0 0 0 1000:0.3:0 200:0.2:0       | 1000 × 0.3 + 200 × 0.2                                      | 340.00
          calls  | metered 28 0 0 0 112:12:0                  | 112 × 12 / 28                                               | 48.00
          calls  | metered 1 0 0 0                            | nothing to charge for                                       | 0.00
          calls  | metered 1 0 0 0 5:0:100 0:3:50 2:5:1       | 100 + 50 + 2 × 5 + 1                                        | 161.00
          calls  | metered 1 7.00 0 0 27:1:0                  | 27 × 1, less 7.00 above the maximum                         | 20.00
          calls  | metered 1 0 3.00 0 27:1:0                  | 27 × 1, plus 3.00 up to the minimum                         | 30.00
          calls  | metered 1 0 0 20.00 27:1:0                 | 27 × 1, less 20.00 on other lines or invoices               | 7.00
          calls  | shortfall 100 70 0                         | minimum spend of 100.00, 70.00 reached                      | 30.00
          calls  | shortfall 100 120 0                        | minimum spend of 100.00, 120.00 reached                     | 0.00
          calls  | shortfall 100 70 10                        | minimum spend of 100.00, 70.00 reached, less 10.00 on other lines or invoices | 20.00
          -calls | taken_back 15 0                            | credit for all of 15.00                                     | -15.00
          -calls | taken_back 15 1.50                         | credit for all of 15.00, less 1.50 taken off it before       | -13.50
          -base  | by_hand 10.00 40.00 an_outage              | 10.00 of 40.00 credited: an outage                          | -10.00
          -calls | by_hand 15.00 15.00                        | 15.00 of 15.00 credited                                     | -15.00
          coupon | percent 49.99 12.5                         | 12.5% of 49.99                                              | -6.25
          coupon | percent 49 200                             | 200% of 49.00                                               | -49.00
          coupon | most 49 10                                 | 10.00 off 49.00                                             | -10.00
          """)
  void says_how_it_came_about_and_can_be_made_again(
      String rate, String derivation, String sentence, String amount) {
    var line = WrittenLine.of(rate, derivation);

    assertThat(Explanation.sentence(line)).isEqualTo(sentence);
    assertThat(Recalculation.of(line)).hasToString(amount);
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rate | derivation                  | description
          base   | flat 1 1                    | Team
          -base  | prorated 40.00 15 30 30 0   | Unused time on Team
          seats  | flat 1 1                    | Team
          calls  | flat 1 1                    | Team: API Calls
          calls  | metered 1 0 0 0             | Team: API Calls
          -calls | metered 1 0 0 0             | Team: API Calls, corrected
          -calls | taken_back 0 0              | Team: API Calls, credited
          base   | shortfall 0 0 0             | Minimum spend on Team
          extra  | flat 1 1                    | Extra Room
          visit  | flat 1 1                    | A visit
          coupon | most 0 0                    | Discount TEN
          """)
  void says_what_it_is_for(String rate, String derivation, String description) {
    assertThat(Explanation.description(WrittenLine.of(rate, derivation), WrittenLine.CATALOGS))
        .isEqualTo(description);
  }

  /// What is given back of something that a coupon had reduced is less by what the coupon paid.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          metered 1 0 0 37.00 27:1:0 | -6.00
          shortfall 100 70 43.00     | -9.00
          """)
  void a_credit_gives_no_discount_back(String derivation, String amount) {
    var whole = WrittenLine.of("-calls", derivation);
    var line =
        new Line(
            whole.rate(),
            whole.period(),
            whole.stretch(),
            whole.quantity(),
            usd(amount),
            List.of(new Discount(FACT, usd("4"))),
            whole.tax(),
            whole.why(),
            whole.takesBack());

    assertThat(Recalculation.of(line)).hasToString(amount);
  }

  private static Money usd(String amount) {
    return Money.exactly(Currency.getInstance("USD"), new BigDecimal(amount));
  }
}
