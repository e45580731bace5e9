package dev.midcycle.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Codes as gateways may say them, and as they are kept.
class DeclineTest {
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          said               | kept               | hard
          card_declined      | card_declined      | false
          stolen             | stolen             | true
          Insufficient-Funds | insufficient_funds | false
          ''                 | card_declined      | false
          51 (no money)      | 51__no_money_      | false
          """)
  void a_code_is_plain(String said, String kept, boolean hard) {
    var decline = new Decline(said, "No.");

    assertThat(decline.code()).isEqualTo(kept);
    assertThat(decline.isHard()).isEqualTo(hard);
  }

  @ParameterizedTest
  @CsvSource({"64, 64", "65, 64", "1000, 64"})
  void a_code_is_no_longer_than_its_column(int said, int kept) {
    assertThat(new Decline("a".repeat(said), "No.").code()).hasSize(kept);
  }
}
