package dev.midcycle.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Visitor;
import dev.midcycle.testkit.stripe.StripeStandIn;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What becomes of payments by Stripe that a bank wants to see the payer for, or of which Stripe
/// does not tell the truth.
class StripeMoneyByHttpTest extends StripeMerchant {
  @RegisterExtension static final Installation installation = new Installation();

  @Override
  Installation installation() {
    return installation;
  }

  @Test
  void an_upgrade_whose_bank_wants_to_see_the_payer_waits_and_is_made_once_they_have_agreed() {
    card("4242");
    var visitor =
        new Visitor(merchant.caller(), customer, merchant.subscribe(customer, "basic", "month"));
    card("3155");
    merchant.advance("2026-04-16");
    var quote = visitor.quote("\"change\":{\"plan\":\"pro\"}");

    var told = payer.post("/v1/quotes/" + quote.at("/id") + "/confirm", "");

    assertThat(told.status()).as(told.text()).isEqualTo(202);
    assertThat(told.at("/action/url")).startsWith("https://hooks.stripe.test/redirect/pi_");
    var shown = payer.get("/v1/quotes/" + quote.at("/id"));
    assertThat(shown.at("/state")).isEqualTo("checking");
    assertThat(shown.at("/payment_action/url")).isEqualTo(told.at("/action/url"));
    assertThat(visitor.plan()).isEqualTo("basic");
    stripe.account().authenticate(intent(), true);
    var event = stripe.account().events().getLast();
    assertThat(tell(event).status()).isEqualTo(204);
    assertThat(tell(event).status()).isEqualTo(204);

    assertThat(payer.get("/v1/quotes/" + quote.at("/id")).at("/state")).isEqualTo("confirmed");
    assertThat(visitor.plan()).isEqualTo("pro");
    assertThat(breaches()).isEmpty();
  }

  @Test
  void credit_that_is_set_aside_while_a_bank_wants_to_see_the_payer_does_not_expire() {
    card("4242");
    var visitor =
        new Visitor(merchant.caller(), customer, merchant.subscribe(customer, "basic", "month"));
    card("3155");
    merchant.advance("2026-04-16");
    grant("5.00", "2026-04-20");
    var quote = visitor.quote("\"change\":{\"plan\":\"pro\"}");
    assertThat(payer.post("/v1/quotes/" + quote.at("/id") + "/confirm", "").status())
        .isEqualTo(202);

    merchant.advance("2026-04-22");

    assertThat(credits()).containsExactly("held", "granted");
    assertThat(merchant.caller().get("/v1/work").json().at("/data")).as("failed").isEmpty();
    stripe.account().authenticate(intent(), true);
    tell(stripe.account().events().getLast());
    assertThat(credits()).first().isEqualTo("applied");
    assertThat(credits()).doesNotContain("expired");
    assertThat(visitor.plan()).isEqualTo("pro");
    assertThat(breaches()).isEmpty();
  }

  private void grant(String amount, String until) {
    var granted =
        merchant
            .caller()
            .post(
                "/v1/customers/" + customer + "/credits",
                "{\"amount\":\"%s\",\"note\":\"Hello\",\"expires\":\"%s\"}"
                    .formatted(amount, until));
    assertThat(granted.status()).as(granted.text()).isEqualTo(201);
  }

  private List<String> credits() {
    return merchant
        .caller()
        .get("/v1/customers/" + customer + "/credits")
        .json()
        .at("/data")
        .findValuesAsString("kind");
  }

  @Test
  void an_upgrade_that_the_payer_does_not_agree_to_leaves_the_old_plan() {
    card("4242");
    var visitor =
        new Visitor(merchant.caller(), customer, merchant.subscribe(customer, "basic", "month"));
    card("3155");
    merchant.advance("2026-04-16");
    var quote = visitor.quote("\"change\":{\"plan\":\"pro\"}");
    payer.post("/v1/quotes/" + quote.at("/id") + "/confirm", "");
    stripe.account().authenticate(intent(), false);

    tell(stripe.account().events().getLast());

    assertThat(payer.get("/v1/quotes/" + quote.at("/id")).at("/state")).isEqualTo("failed");
    assertThat(visitor.plan()).isEqualTo("basic");
    assertThat(breaches()).isEmpty();
  }

  @Test
  void an_invoice_whose_bank_wants_to_see_the_payer_says_where_to_go() {
    card("3155");
    var invoice = invoice();

    assertThat(document(invoice).at("/payments/0/outcome")).isEqualTo("action_required");
    assertThat(document(invoice).at("/payments/0/action/url")).contains("hooks.stripe.test");
    tell(stripe.account().events().getLast());
    assertThat(
            installation.rows(
                "select 1 from outbox where kind = 'payment.action_required' and tenant = '%s'"
                    .formatted(merchant.id().uuid())))
        .as("told once")
        .hasSize(1);
    merchant.caller().patch("/v1/customers/" + customer, "{\"email\":\"books@org.test\"}");
    installation.application.events().relay().runAll(() -> true);
    assertThat(merchant.caller().get("/v1/mails?kind=action_required").at("/data/0/subject"))
        .startsWith("Please confirm a payment to");
    stripe.account().authenticate(intent(), true);
    tell(stripe.account().events().getLast());

    assertThat(document(invoice).at("/status")).isEqualTo("paid");
    assertThat(breaches()).isEmpty();
  }

  @Test
  void a_notice_that_comes_before_the_answer_declines_nothing() {
    card("3155");
    stripe.around(() -> {}, () -> tell(stripe.account().events().getLast()));

    var invoice = invoice();

    assertThat(document(invoice).at("/payments/0/outcome")).isEqualTo("action_required");
    stripe.account().authenticate(intent(), true);
    tell(stripe.account().events().getLast());
    assertThat(document(invoice).at("/status")).isEqualTo("paid");
    assertThat(breaches()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(StripeStandIn.Mood.class)
  void however_it_lies_nobody_pays_twice_and_nothing_is_lost(StripeStandIn.Mood mood) {
    card("4242");
    stripe.is(mood);
    var invoice = invoice();
    stripe.is(StripeStandIn.Mood.HONEST);
    stripe.release();
    settleLater();

    boolean lies =
        List.of(
                StripeStandIn.Mood.PAYS_ANOTHER_AMOUNT,
                StripeStandIn.Mood.PAYS_ANOTHER_CURRENCY,
                StripeStandIn.Mood.NAMES_ANOTHER_TENANT)
            .contains(mood);
    boolean neverDone =
        List.of(StripeStandIn.Mood.HANGS_UP, StripeStandIn.Mood.REFUSES, StripeStandIn.Mood.IS_BUSY)
            .contains(mood);
    assertThat(stripe.account().charges()).isLessThanOrEqualTo(1);
    assertThat(document(invoice).at("/status")).isEqualTo(lies || neverDone ? "issued" : "paid");
    if (!lies) {
      assertThat(merchant.caller().get("/v1/work").json().at("/data")).isEmpty();
    }
    assertThat(breaches()).isEmpty();
    if (lies) {
      assertThat(merchant.caller().get("/v1/work").at("/data/0/failure"))
          .contains("is not what pay_");
    }
  }
}
