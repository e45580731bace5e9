package dev.midcycle.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cards of the sandbox that are declined: the answer, and what is kept, say why by a code. Nobody
/// who holds a card is told that it was reported stolen.
class DeclinedCardsByHttpTest {
  private static Installation installation;

  @BeforeAll
  static void open() {
    installation = new Installation();
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          card                   | code               | told                                   | kept
          tok_decline            | card_declined      | The bank did not say why.              | The card was declined.
          tok_insufficient_funds | insufficient_funds | There is not enough money on the card. | The card has not enough money.
          tok_expired            | expired_card       | The card has expired.                  | The card has expired.
          tok_stolen             | stolen             | This card cannot be used any more.     | The card was reported stolen.
          """)
  void an_upgrade_is_refused_with_the_code(String card, String code, String told, String kept) {
    var scout = installation.merchant("scout");
    var customer = scout.payer("Harbor", "tok_success");
    var subscription = scout.subscribe(customer, "basic", "month");
    scout.card(customer, card);
    scout.advance("2026-04-16");
    var admin = new Visitor(scout.as(Role.ADMIN, customer), customer, subscription);

    var answer = admin.confirm(admin.quote("\"change\":{\"plan\":\"pro\"}"));

    assertThat(answer.status()).as(answer.text()).isEqualTo(402);
    assertThat(answer.code()).isEqualTo("payment_failed");
    assertThat(answer.at("/decline_code")).isEqualTo(code);
    assertThat(answer.at("/detail")).contains(told);
    var payment = scout.caller().get("/v1/payments?status=declined").json().at("/data/0");
    assertThat(payment.at("/code").asString()).isEqualTo(code);
    assertThat(payment.at("/reason").asString()).isEqualTo(kept);
  }
}
