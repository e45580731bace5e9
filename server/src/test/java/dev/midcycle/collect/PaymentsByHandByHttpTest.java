package dev.midcycle.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.correction.Refunding;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.money.Money;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Visitor;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the API says of a payment that staff recorded: no card was charged.
class PaymentsByHandByHttpTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final String PLANS =
      """
      catalog: transfers
      currency: USD
      timezone: UTC
      plans: {team: {name: Team, family: f, rank: 1, prices: {month: 30.00}}}
      """;

  @RegisterExtension static final Installation installation = new Installation();

  @Test
  void a_transfer_is_told_with_how_it_came_and_what_of_it_went_back() {
    var merchant = installation.merchant(Installation.catalog(PLANS));
    var customer = merchant.payer("Harbor", "tok_success");
    var subscription = merchant.subscribe(customer, "team", "month");
    merchant.card(customer, "tok_decline");
    merchant.advance("2026-05-02T18:00:00Z");
    var staff = new Visitor(merchant.caller(), customer, subscription);
    var document = staff.list("/documents", "id").getFirst();
    var unit = UnitOfWork.of(merchant.id());

    var recorded =
        installation
            .application
            .payment()
            .byHand()
            .record(
                unit,
                new HandPayments.Arrived(
                    DocumentId.parse(document).orElseThrow(),
                    new Money(USD, 3000),
                    "bank_transfer",
                    Optional.empty(),
                    "by post"),
                Optional.empty(),
                Actor.SYSTEM);

    var path = "/v1/payments?customer=" + customer;
    var told = merchant.caller().get(path);
    assertThat(told.at("/data/0/method")).isEmpty();
    assertThat(told.at("/data/0/received/way")).isEqualTo("bank_transfer");
    assertThat(told.at("/data/0/received/on")).isEqualTo("2026-05-02");
    assertThat(told.at("/data/0/received/note")).isEqualTo("by post");
    assertThat(told.at("/data/0/refunded")).isEmpty();

    var payment = ((HandPayments.Outcome.Recorded) recorded).payment().id();
    refund(unit, payment);

    assertThat(merchant.caller().get(path).at("/data/0/refunded/amount")).isEqualTo("5.00");
    var paid = merchant.caller().get("/v1/documents/" + document);
    assertThat(paid.text()).contains("\"refunded\":{\"currency\":\"USD\",\"amount\":\"5.00\"}");
  }

  private static void refund(UnitOfWork unit, PaymentId payment) {
    assertThat(
            installation
                .application
                .billing()
                .refunding()
                .refund(
                    unit,
                    new Refunding.Wanted(payment, new Money(USD, 500), "too much"),
                    Optional.empty(),
                    new Stamp(Actor.SYSTEM, Instant.parse("2026-05-02T18:00:00Z"))))
        .isInstanceOf(Refunding.Outcome.Done.class);
  }
}
