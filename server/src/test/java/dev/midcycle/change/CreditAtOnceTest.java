package dev.midcycle.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.AtOnce;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Visitor;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Credit of 50.00 and ten invoices of 12.00 that are made at the same time: it is spent once.
class CreditAtOnceTest {
  private static final String CATALOG =
      """
      catalog: shop
      currency: USD
      timezone: UTC
      plans:
        team: {name: Team, family: f, rank: 1, prices: {month: 0}}
      """;

  @RegisterExtension static final Installation installation = new Installation();

  @Test
  void ten_invoices_at_once_spend_a_credit_once() {
    var merchant = installation.merchant(Installation.catalog(CATALOG));
    var customer = merchant.payer("Harbor", "tok_success");
    var visitors = new ConcurrentLinkedQueue<Visitor>();
    for (int i = 0; i < 10; i++) {
      visitors.add(
          new Visitor(merchant.caller(), customer, merchant.subscribe(customer, "team", "month")));
    }
    var granted =
        merchant
            .caller()
            .post(
                "/v1/customers/" + customer + "/credits",
                "{\"amount\":\"50.00\",\"note\":\"Hello\"}");
    assertThat(granted.status()).as(granted.text()).isEqualTo(201);

    var answers = AtOnce.of(10, () -> charged(visitors.remove()));

    assertThat(answers).extracting(Caller.Answer::status).containsOnly(200);
    installation.application.payment().collecting().run(merchant.id());
    assertThat(
            installation.rows(
                """
                select
                  (select count(*) from document where tenant = t.id and total = 1200 and status = 'paid'),
                  (select -sum(amount) from credit_entry where tenant = t.id and amount < 0),
                  (select sum(amount) from credit_balance where tenant = t.id),
                  (select sum(amount) from payment where tenant = t.id and state = 'succeeded')
                from tenant t
                where id = '%s'
                """
                    .formatted(merchant.id().uuid())))
        .as("invoices paid, credit spent, credit left, money taken")
        .containsExactly("10 5000 0 7000");
    assertThat(installation.application.ledger().check().of(merchant.id()).breaches()).isEmpty();
  }

  /// Others have spent the credit meanwhile: what is shown then is confirmed instead.
  private static Caller.Answer charged(Visitor visitor) {
    var quote =
        visitor.quote("\"charge\":{\"name\":\"Setup\",\"amount\":\"12.00\",\"collect\":\"now\"}");
    assertThat(quote.status()).as(quote.text()).isEqualTo(201);
    var done = visitor.confirm(quote);
    while (done.code().equals("stale_quote")) {
      done = visitor.caller().post("/v1/quotes/" + done.at("/quote/id") + "/confirm", "");
    }
    return done;
  }
}
