package dev.midcycle.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Visitor;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From an account with Stripe to a paid invoice, and what Stripe tells of itself.
class StripeByHttpTest extends StripeMerchant {
  @RegisterExtension static final Installation installation = new Installation();

  @Override
  Installation installation() {
    return installation;
  }

  @Test
  void a_card_is_entered_at_stripe_and_pays_an_invoice_and_an_upgrade() {
    assertThat(payer.get("/v1/session").json().at("/card_page").asBoolean()).isTrue();
    card("4242");
    assertThat(cards()).containsExactly("4242");

    var visitor =
        new Visitor(merchant.caller(), customer, merchant.subscribe(customer, "basic", "month"));
    installation.application.payment().collecting().run(merchant.id());

    assertThat(
            merchant.caller().get("/v1/customers/" + customer + "/documents").at("/data/0/status"))
        .isEqualTo("paid");
    merchant.advance("2026-04-16");
    visitor.make("\"change\":{\"plan\":\"pro\"}");
    assertThat(visitor.plan()).isEqualTo("pro");
    assertThat(stripe.account().charges()).isEqualTo(2);
  }

  @Test
  void who_never_comes_back_has_the_card_by_the_notice_and_once() throws Exception {
    enter("4242");
    var event = stripe.account().events().getLast();
    Callable<Integer> tell = () -> tell(event).status();
    try (var threads = Executors.newFixedThreadPool(16)) {
      assertThat(
              threads.invokeAll(IntStream.range(0, 16).mapToObj(_ -> tell).toList()).stream()
                  .map(one -> one.resultNow()))
          .containsOnly(204);
    }

    assertThat(cards()).containsExactly("4242");
  }

  @Test
  void a_card_that_is_renewed_or_gone_is_followed() {
    card("4242");
    card("4242");
    var method = stripe.account().all("payment_method").getFirst().path("id").asString();
    stripe.account().renew(method, "4444", 2040);
    assertThat(tell(stripe.account().events().getLast()).status()).isEqualTo(204);
    assertThat(cards()).containsExactly("4444", "4242");

    stripe.account().detach(method);
    var gone = stripe.account().events().getLast();
    assertThat(tell(gone).status()).isEqualTo(204);
    assertThat(tell(gone).status()).isEqualTo(204);

    assertThat(cards()).containsExactly("4242");
    assertThat(payer.get(methods()).json().at("/data/0/default").asBoolean()).isTrue();
  }

  @Test
  void a_card_that_its_customer_has_removed_does_not_come_back() {
    var back = enter("4242");
    var event = stripe.account().events().getLast();
    tell(event);
    var card = payer.get(methods()).at("/data/0/id");
    assertThat(payer.delete("/v1/payment-methods/" + card).status()).isEqualTo(204);

    assertThat(tell(event).status()).isEqualTo(204);
    assertThat(cards()).isEmpty();
    var session = back.substring(back.indexOf("cs_"));
    assertThat(payer.post(methods(), "{\"token\":\"%s\"}".formatted(session)).status())
        .as("nor by the way back from its page")
        .isEqualTo(400);
    assertThat(cards()).isEmpty();
  }

  @Test
  void a_notice_that_is_forged_old_or_another_gateways_is_not_taken() {
    enter("4242");
    var event = stripe.account().events().getLast().toString();
    var other = connect(installation.merchant("scout"), stripe);

    assertThat(tell(event, account, "whsec_another1234567").status()).isEqualTo(400);
    assertThat(tell("{}", account, SECRET).status()).isEqualTo(400);
    assertThat(
            installation
                .anonymous()
                .post(
                    "/v1/gateways/%s/webhook?tenant=%s".formatted(account.id(), merchant.id()),
                    event)
                .status())
        .isEqualTo(400);
    assertThat(
            installation
                .anonymous()
                .post(
                    "/v1/gateways/%s/webhook?tenant=%s".formatted(account.id(), other.tenant()),
                    event)
                .status())
        .isEqualTo(404);
    assertThat(tell(event, other, SECRET).status())
        .as("a tenant's that it is not about")
        .isEqualTo(204);
    assertThat(cards()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "customer.created",
        "payment_intent.succeeded",
        "charge.refunded",
        "checkout.session.completed"
      })
  void what_is_about_nothing_of_ours_is_taken_and_changes_nothing(String type) {
    var event = stripe.account().event(type);
    var before = installation.contents();

    assertThat(tell(event).status()).isEqualTo(204);

    assertThat(installation.contents()).isEqualTo(before);
  }
}
