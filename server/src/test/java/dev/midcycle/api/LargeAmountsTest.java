package dev.midcycle.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers that are each allowed, and come to more than can be billed.
class LargeAmountsTest {
  private static final String CATALOG =
      """
      catalog: large
      name: Large
      currency: USD
      timezone: UTC
      meters:
        bytes: {name: Bytes, event: sent, aggregation: sum, property: bytes}
      plans:
        huge:
          name: Huge
          family: huge
          rank: 1
          prices: {month: 0}
          charges:
            - {key: seats, kind: recurring, price: 999999999999.99, quantity: seats}
            - {key: sent, kind: usage, meter: bytes, price: 1.00}
      """;

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private CustomerId customer;

  @BeforeEach
  void open() {
    merchant = installation.merchant(Installation.catalog(CATALOG));
    customer = merchant.payer("Large", "tok_success");
  }

  @Test
  void a_quantity_that_comes_to_more_than_can_be_billed_is_told() {
    var answer = subscribe(1_000_000);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalid");
    assertThat(answer.at("/detail")).contains("too large to bill");
  }

  private Answer subscribe(int seats) {
    return merchant
        .caller()
        .post(
            "/v1/quotes",
            "{\"customer\":\"%s\",\"subscribe\":{\"plan\":\"huge\",\"quantity\":{\"seats\":%d}}}"
                .formatted(customer, seats));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          bytes                | status   | code
          7                    | accepted |
          "7.5"                | accepted |
          -0                   | accepted |
          999999999999999      | accepted |
          12345678901234567    | rejected | number_too_large
          "12345678901234567"  | rejected | number_too_large
          1e99                 | rejected | number_too_large
          "1e99"               | rejected | number_too_large
          "1e999999999"        | rejected | number_too_large
          0.0000000000000001   | rejected | number_too_large
          1e-99                | rejected | number_too_large
          1e400                | rejected | invalid
          "much"               | accepted |
          """)
  void usage_is_of_a_size_that_can_be_billed(String bytes, String status, String code) {
    var begun = subscribe(0);
    var confirmed = merchant.caller().post("/v1/quotes/" + begun.at("/id") + "/confirm", "");
    var subscription = confirmed.at("/subscription/id");

    var answer =
        merchant
            .caller()
            .post(
                "/v1/events",
                "{\"customer\":\"%s\",\"event\":\"sent\",\"time\":\"%s\",\"id\":\"1\",\"properties\":{\"bytes\":%s}}"
                    .formatted(customer, Installation.BEGIN, bytes));

    assertThat(answer.at("/results/0/status")).as(answer.text()).isEqualTo(status);
    assertThat(answer.at("/results/0/code")).isEqualTo(code == null ? "" : code);
    var usage = merchant.caller().get("/v1/subscriptions/" + subscription + "/usage");
    assertThat(usage.status()).as(usage.text()).isEqualTo(200);
    merchant.advance("2026-05-02");
    var documents = merchant.caller().get("/v1/customers/" + customer + "/documents");
    assertThat(documents.status()).isEqualTo(200);
  }
}
