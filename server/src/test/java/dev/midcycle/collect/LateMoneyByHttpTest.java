package dev.midcycle.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.PaymentId;
import dev.midcycle.payment.Gateway;
import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.LiveTenant;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Money that comes although its payment was declined.
class LateMoneyByHttpTest {
  @Test
  void it_is_told_like_any_other_payment_and_pays_what_is_open() {
    try (var live = new LiveTenant("2026-03-01T10:00:00Z")) {
      var customer = live.payer();
      live.bank.is(Bank.Mood.DECLINES);
      var visitor = live.subscribe(customer, "{\"plan\":\"basic\"}");
      live.work();
      var key = live.merchant.caller();
      var id = PaymentId.parse(key.get("/v1/payments").at("/data/0/id")).orElseThrow();
      assertThat(visitor.documents()).containsExactly("invoice 30.00 issued");

      live.clock.pass(Duration.ofMinutes(5));
      var payment = live.installation.application.payment();
      var unit = UnitOfWork.of(live.merchant.id());
      var declined = payment.payments().find(unit, id).orElseThrow();
      for (int told = 0; told < 2; told++) {
        payment.paying().settle(declined, new Gateway.Outcome.Succeeded("late"));
      }

      assertThat(visitor.documents()).containsExactly("invoice 30.00 paid");
      assertThat(key.get("/v1/events?limit=100").json().at("/data").findValuesAsString("type"))
          .containsSubsequence("payment.failed", "payment.succeeded", "document.paid")
          .containsOnlyOnce("payment.succeeded");
    }
  }
}
