package dev.midcycle.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.LiveTenant;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is paid back of a payment of 30.00, where credit of 10.00 was granted for three days.
class RefundsOfCreditByHttpTest {
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          days later | from credit | open again | because
          1          | 10.00       | 5.00       | the balance pays first
          4          | ''          | 15.00      | it has expired, though nobody has swept it
          """)
  void credit_pays_as_long_as_it_has_not_expired(
      int days, String fromCredit, String again, String because) {
    try (var live = new LiveTenant("2026-03-01T10:00:00Z")) {
      var customer = live.payer();
      live.subscribe(customer, "{\"plan\":\"basic\"}");
      live.work();
      var key = live.merchant.caller();
      var granted =
          key.post(
              "/v1/customers/" + customer + "/credits",
              "{\"amount\":\"10.00\",\"note\":\"Hello\",\"expires\":\"2026-03-04\"}");
      assertThat(granted.status()).as(granted.text()).isEqualTo(201);
      var payment = key.get("/v1/payments?customer=" + customer).at("/data/0/id");

      live.clock.pass(Duration.ofDays(days));
      var done =
          key.post(
              "/v1/payments/" + payment + "/refunds",
              "{\"amount\":\"15.00\",\"reason\":\"A test\"}");

      assertThat(done.status()).as(done.text()).isEqualTo(201);
      assertThat(done.at("/from_credit/amount")).as(because).isEqualTo(fromCredit);
      assertThat(done.at("/reopened/0/amount/amount")).as(because).isEqualTo(again);
    }
  }
}
