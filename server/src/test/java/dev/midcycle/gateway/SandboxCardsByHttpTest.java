package dev.midcycle.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Money;
import dev.midcycle.payment.Gateway;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of payments by the cards of the sandbox, as programs see it.
class SandboxCardsByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();

  private final Merchant merchant = installation.merchant("scout");
  private final Caller key = merchant.caller();

  /// A customer with a plan of 40.00 a month, which another card has paid, and then this one.
  private Visitor subscribed(String card) {
    CustomerId customer = merchant.payer("Harbor", "tok_success");
    var subscription = merchant.subscribe(customer, "basic", "month");
    installation.application.payment().collecting().run(merchant.id());
    merchant.card(customer, card);
    return new Visitor(key, customer, subscription);
  }

  /// A month later, when the second invoice is due.
  private Visitor renewed(String card) {
    var visitor = subscribed(card);
    merchant.advance("2026-05-02");
    return visitor;
  }

  private String newest(Visitor visitor, String field) {
    return key.get("/v1/payments?customer=" + visitor.customer()).at("/data/0" + field);
  }

  private String owed(Visitor visitor, String field) {
    return key.get("/v1/customers/" + visitor.customer() + "/owed")
        .at("/data/0/documents/0" + field);
  }

  private List<String> breaches() {
    return installation.application.ledger().check().of(merchant.id()).breaches().stream()
        .map(Object::toString)
        .toList();
  }

  private Caller.Answer answer(String url, boolean approve) {
    var route = url.replace("/portal/bank/", "/v1/sandbox/payments/");
    var asked = installation.anonymous().get(route);
    assertThat(asked.at("/seller")).as(asked.text()).isEqualTo("Merchant");
    assertThat(asked.at("/method/last4")).isIn("3155", "3184");
    assertThat(asked.at("/status")).isEqualTo("action_required");
    return installation.anonymous().post(route, "{\"approve\":" + approve + "}");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      textBlock =
          """
          card,                  approve, payment,   code,                  quote,     plan
          tok_approval,          true,    succeeded, '',                    confirmed, pro
          tok_approval,          false,   declined,  authentication_failed, failed,    basic
          tok_approval_declined, true,    declined,  insufficient_funds,    failed,    basic
          tok_approval_declined, false,   declined,  authentication_failed, failed,    basic
          """)
  void an_upgrade_waits_until_its_payer_has_answered(
      String card, boolean approve, String payment, String code, String state, String plan) {
    var visitor = subscribed(card);
    merchant.advance("2026-04-16");
    var quote = visitor.quote("\"change\":{\"plan\":\"pro\"}");

    var told = visitor.confirm(quote);

    assertThat(told.status()).as(told.text()).isEqualTo(202);
    assertThat(visitor.plan()).isEqualTo("basic");
    var url = told.at("/action/url");
    assertThat(answer(url, approve).at("/status")).isEqualTo(payment);
    assertThat(newest(visitor, "/code")).isEqualTo(code);
    assertThat(key.get("/v1/quotes/" + quote.at("/id")).at("/state")).isEqualTo(state);
    assertThat(visitor.plan()).isEqualTo(plan);
    var again = installation.anonymous().post(route(url), "{\"approve\":" + !approve + "}");
    assertThat(again.at("/status")).as("what was answered stays").isEqualTo(payment);
    assertThat(breaches()).isEmpty();
  }

  @Test
  void a_change_that_waits_for_its_payer_is_given_up_and_made_by_another_card() {
    var visitor = subscribed("tok_approval");
    merchant.advance("2026-04-16");
    var quote = visitor.quote("\"change\":{\"plan\":\"pro\"}");
    var waiting = visitor.confirm(quote).at("/action/payment");

    var given = key.post("/v1/payments/" + waiting + "/give-up", "");

    assertThat(given.at("/status") + " " + given.at("/code"))
        .isEqualTo("declined authentication_abandoned");
    var failed = key.get("/v1/quotes/" + quote.at("/id"));
    assertThat(failed.at("/state")).isEqualTo("failed");
    assertThat(failed.at("/declined/code")).isEqualTo("authentication_abandoned");
    assertThat(failed.at("/declined/method/last4")).isEqualTo("3155");
    merchant.card(visitor.customer(), "tok_success");
    visitor.make("\"change\":{\"plan\":\"pro\"}");
    assertThat(visitor.plan()).isEqualTo("pro");
    assertThat(breaches()).isEmpty();
  }

  @Test
  void an_invoice_that_waits_for_its_payer_is_given_up_once() {
    var visitor = renewed("tok_approval");
    var route = route(newest(visitor, "/action/url"));
    var giveUp = "/v1/payments/" + newest(visitor, "/id") + "/give-up";
    assertThat(owed(visitor, "/action/payment")).isEqualTo(newest(visitor, "/id"));

    for (int told = 0; told < 2; told++) {
      assertThat(key.post(giveUp, "").at("/status")).isEqualTo("declined");
    }

    assertThat(owed(visitor, "/action")).isEmpty();
    var approved = installation.anonymous().post(route, "{\"approve\":true}");
    assertThat(approved.at("/status")).as("what was given up stays").isEqualTo("declined");
    merchant.card(visitor.customer(), "tok_success");
    var document = "/v1/documents/" + newest(visitor, "/documents/0");
    assertThat(key.post(document + "/pay", "{\"amount\":\"40.00\"}").at("/status"))
        .isEqualTo("succeeded");
    assertThat(breaches()).isEmpty();
  }

  @Test
  void what_is_paid_is_not_given_up() {
    var visitor = renewed("tok_success");

    var paid = key.post("/v1/payments/" + newest(visitor, "/id") + "/give-up", "");

    assertThat(paid.at("/status")).as(paid.text()).isEqualTo("succeeded");
  }

  private static String route(String url) {
    return url.replace("/portal/bank/", "/v1/sandbox/payments/");
  }

  @Test
  void a_payment_is_shown_by_its_link_alone() {
    var visitor = renewed("tok_approval");
    var url = newest(visitor, "/action/url");
    var other = installation.merchant("scout");

    for (var wrong :
        List.of(
            route(url).replaceFirst("tenant=.*", "tenant=" + other.id()),
            route(url).replaceFirst("pay_[0-9a-z]*", "pay_01m8p8vqvme00a72skmz9an6fg"))) {
      assertThat(installation.anonymous().get(wrong).status()).isEqualTo(404);
      assertThat(installation.anonymous().post(wrong, "{\"approve\":true}").status())
          .isEqualTo(404);
    }
    assertThat(newest(visitor, "/status")).isEqualTo("action_required");
    answer(url, true);
    assertThat(visitor.documents()).first().asString().endsWith("paid");
  }

  @Test
  void a_card_that_never_answers_has_not_paid() {
    var visitor = renewed("tok_never");
    assertThat(newest(visitor, "/status")).isEqualTo("unknown");

    installation.database.execute("update work_item set held_until = null where kind = 'resolve'");
    installation.application.payment().unknownPayments().ask(merchant.id());

    assertThat(newest(visitor, "/status") + " " + newest(visitor, "/code"))
        .isEqualTo("declined never_received");
    assertThat(breaches()).isEmpty();
  }

  @Test
  void a_card_that_expires_pays_until_its_month_is_over() {
    var visitor = subscribed("tok_expiring");
    var card = key.get("/v1/customers/" + visitor.customer() + "/payment-methods").json();
    assertThat(card.at("/data/0/exp_month").asInt()).isEqualTo(4);
    assertThat(card.at("/data/0/exp_year").asInt()).isEqualTo(2026);
    visitor.make("\"change\":{\"plan\":\"pro\"}");
    assertThat(newest(visitor, "/status")).isEqualTo("succeeded");

    merchant.advance("2026-05-02");

    assertThat(newest(visitor, "/status") + " " + newest(visitor, "/code"))
        .isEqualTo("declined expired_card");
  }

  @ParameterizedTest
  @ValueSource(strings = {"won", "lost"})
  void a_payment_is_disputed_and_that_ends(String end) {
    var visitor = renewed("tok_dispute");
    var payment = "/v1/payments/" + newest(visitor, "/id");
    assertThat(newest(visitor, "/status")).isEqualTo("succeeded");

    var opened = key.post(payment + "/dispute", "{\"status\":\"open\"}");

    assertThat(opened.at("/amount/amount")).as(opened.text()).isEqualTo("40.00");
    assertThat(breaches()).isEmpty();
    var refund = "{\"amount\":\"1.00\",\"reason\":\"A test\"}";
    assertThat(key.post(payment + "/refunds", refund).status()).isEqualTo(422);
    for (int told = 0; told < 2; told++) {
      assertThat(key.post(payment + "/dispute", "{\"status\":\"" + end + "\"}").status())
          .isEqualTo(200);
    }
    assertThat(key.post(payment + "/refunds", refund).status())
        .isEqualTo(end.equals("won") ? 201 : 422);
    assertThat(breaches()).isEmpty();
  }

  @Test
  void a_payment_by_another_card_is_not_disputed() {
    var visitor = renewed("tok_success");

    var refused =
        key.post("/v1/payments/" + newest(visitor, "/id") + "/dispute", "{\"status\":\"open\"}");

    assertThat(refused.status() + " " + refused.code()).isEqualTo("422 not_disputable");
  }

  @Test
  void an_approval_that_nobody_has_given_in_time_is_given_up() {
    var sandbox = new SandboxGateway(InstantSource.system(), Duration.ZERO);
    var amount = new Money(Currency.getInstance("USD"), 1);
    var tenant = new TenantId(new UUID(0, 1));
    var charge =
        new Gateway.Charge(
            tenant, "pay_1", Optional.empty(), "tok_approval", amount, Instant.EPOCH);

    assertThat(sandbox.find(charge)).isInstanceOf(Gateway.Outcome.ActionRequired.class);
    assertThat(sandbox.abandon(charge))
        .isInstanceOfSatisfying(
            Gateway.Outcome.Declined.class,
            no -> assertThat(no.why().code()).isEqualTo("authentication_abandoned"));
  }
}
