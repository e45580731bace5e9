package dev.midcycle.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.GatewayId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Money;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.Gateway.Outcome;
import dev.midcycle.payment.GatewayAccount;
import dev.midcycle.testkit.stripe.StripeStandIn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The gateway against a stand-in, whose requests and answers are Stripe's.
class StripeGatewayTest {
  private static final TenantId TENANT = new TenantId(new UUID(1, 1));
  private static final CustomerId CUSTOMER = new CustomerId(new UUID(1, 3));

  private final StripeStandIn stripe = new StripeStandIn();
  private final GatewayAccount account =
      new GatewayAccount(
          TENANT,
          new GatewayId(new UUID(1, 2)),
          GatewayAccount.Kind.STRIPE,
          new GatewayAccount.Keys("", "", Optional.empty()),
          Optional.of(stripe.url()),
          Instant.EPOCH,
          Optional.empty());
  private final StripeGateway gateway =
      new StripeGateway(account, "sk_test_standin12", () -> "https://billing.test");

  @AfterEach
  void all_was_as_stripe_has_published() {
    stripe.close();
    assertThat(stripe.breaches()).isEmpty();
  }

  private Gateway.Known card(String last4) {
    var page =
        gateway
            .setUp(new Gateway.SetUp(CUSTOMER, Optional.empty(), "/portal/payment-methods"))
            .orElseThrow();
    var back = stripe.account().enter(page, last4);
    assertThat(back).startsWith("https://billing.test/portal/payment-methods?card=cs_");
    return gateway.take(CUSTOMER, back.substring(back.indexOf("cs_")), Instant.EPOCH).orElseThrow();
  }

  private Gateway.Charge charge(String last4) {
    return charge("pay_1", card(last4), eur("15.00"));
  }

  private static Gateway.Charge charge(String key, Gateway.Known card, Money amount) {
    return new Gateway.Charge(TENANT, key, card.gateway(), card.token(), amount, Instant.EPOCH);
  }

  private static Money eur(String amount) {
    return Money.exactly(Currency.getInstance("EUR"), new BigDecimal(amount).stripTrailingZeros());
  }

  @Test
  void a_card_that_was_entered_there_is_charged_once_however_often_it_is_asked() {
    var charge = charge("4242");

    var outcome = gateway.charge(charge);

    assertThat(outcome).isInstanceOf(Outcome.Succeeded.class);
    assertThat(gateway.charge(charge)).isEqualTo(outcome);
    assertThat(gateway.find(charge)).isEqualTo(outcome);
    assertThat(stripe.account().cash()).isEqualTo(1500);
  }

  @Test
  void what_is_known_of_a_card_is_what_may_be_shown() {
    assertThat(card("4242").card()).isEqualTo(new Gateway.Card("Visa", "4242", 12, 2034));
    assertThat(card("4242").gateway()).contains(account.id());
  }

  @Test
  void a_card_of_another_customer_is_not_taken() {
    var page =
        gateway.setUp(new Gateway.SetUp(CUSTOMER, Optional.empty(), "/portal")).orElseThrow();
    var session = page.substring(page.lastIndexOf('/') + 1);
    assertThat(gateway.take(CUSTOMER, session, Instant.EPOCH)).as("before it is entered").isEmpty();
    stripe.account().enter(page, "4242");

    assertThat(gateway.take(new CustomerId(new UUID(1, 4)), session, Instant.EPOCH)).isEmpty();
    assertThat(gateway.take(CUSTOMER, "cs_0000", Instant.EPOCH)).isEmpty();
    assertThat(gateway.take(CUSTOMER, "pm_0000", Instant.EPOCH)).isEmpty();
    assertThat(gateway.take(CUSTOMER, session, Instant.EPOCH)).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          card | code               | for good
          0002 | generic_decline    | false
          9995 | insufficient_funds | false
          9987 | lost               | true
          9979 | stolen             | true
          0069 | expired_card       | false
          """)
  void a_card_is_declined_by_a_code(String last4, String code, boolean forGood) {
    var charge = charge(last4);

    var outcome = (Outcome.Declined) gateway.charge(charge);

    assertThat(outcome.why().code()).isEqualTo(code);
    assertThat(outcome.why().isHard()).isEqualTo(forGood);
    assertThat(gateway.find(charge)).isEqualTo(outcome);
    assertThat(stripe.account().cash()).isZero();
  }

  @Test
  void who_pays_and_hangs_up_is_found_to_have_paid() {
    var charge = charge("4242");
    stripe.is(StripeStandIn.Mood.PAYS_AND_HANGS_UP);
    assertThatThrownBy(() -> gateway.charge(charge)).isInstanceOf(RuntimeException.class);

    assertThat(gateway.find(charge)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(stripe.account().cash()).isEqualTo(1500);
  }

  @Test
  void what_never_arrived_is_closed_and_is_not_made_later() {
    var charge = charge("4242");
    stripe.is(StripeStandIn.Mood.HOLDS);
    assertThatThrownBy(() -> gateway.charge(charge)).isInstanceOf(RuntimeException.class);

    stripe.is(StripeStandIn.Mood.HONEST);

    var found = (Outcome.Declined) gateway.find(charge);
    stripe.release();

    assertThat(found.why().code()).isEqualTo("never_received");
    assertThat(stripe.account().cash()).isZero();
    assertThat(gateway.find(charge)).isInstanceOf(Outcome.Declined.class);
    assertThat(gateway.charge(charge)).isInstanceOf(Outcome.Declined.class);
    assertThat(stripe.account().cash()).isZero();
  }

  @Test
  void what_was_held_up_and_then_made_is_found() {
    var charge = charge("4242");
    stripe.is(StripeStandIn.Mood.HOLDS);
    assertThatThrownBy(() -> gateway.charge(charge)).isInstanceOf(RuntimeException.class);
    stripe.is(StripeStandIn.Mood.HONEST);
    stripe.release();

    assertThat(gateway.find(charge)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(stripe.account().charges()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = StripeStandIn.Mood.class,
      names = {"PAYS_ANOTHER_AMOUNT", "PAYS_ANOTHER_CURRENCY", "NAMES_ANOTHER_TENANT"})
  void a_lie_is_not_believed_also_when_it_is_asked_for_again(StripeStandIn.Mood mood) {
    var charge = charge("4242");
    stripe.is(mood);

    assertThatThrownBy(() -> gateway.charge(charge)).hasMessageContaining("is not what pay_1");
    assertThatThrownBy(() -> gateway.find(charge)).hasMessageContaining("is not what pay_1");
  }

  @Test
  void a_bank_that_wants_to_see_its_customer_is_gone_to() {
    var charge = charge("3155");

    var outcome = (Outcome.ActionRequired) gateway.charge(charge);

    assertThat(outcome.url()).startsWith("https://hooks.stripe.test/redirect/pi_");
    assertThat(gateway.find(charge)).isEqualTo(outcome);
    assertThat(
            stripe
                .account()
                .object(outcome.reference())
                .at("/next_action/redirect_to_url/return_url")
                .asString())
        .isEqualTo("https://billing.test/portal");
    assertThat(stripe.account().cash()).isZero();
    stripe.account().authenticate(outcome.reference(), true);
    assertThat(gateway.find(charge)).isInstanceOf(Outcome.Succeeded.class);
    assertThat(gateway.abandon(charge)).as("too late").isInstanceOf(Outcome.Succeeded.class);
    assertThat(stripe.account().cash()).isEqualTo(1500);
  }

  @Test
  void who_says_no_to_their_bank_or_never_comes_has_not_paid() {
    var no = charge("3155");
    var asked = (Outcome.ActionRequired) gateway.charge(no);
    stripe.account().authenticate(asked.reference(), false);
    assertThat(((Outcome.Declined) gateway.find(no)).why().code())
        .isEqualTo("payment_intent_authentication_failure");

    var never = charge("pay_2", card("3155"), eur("15.00"));
    gateway.charge(never);
    assertThat(((Outcome.Declined) gateway.abandon(never)).why().code())
        .isEqualTo("authentication_abandoned");
    assertThat(gateway.find(never)).isInstanceOf(Outcome.Declined.class);
    assertThat(stripe.account().cash()).isZero();
  }

  @Test
  void a_refund_is_made_once_however_often_it_is_asked_and_is_never_more_than_was_paid() {
    var paid = (Outcome.Succeeded) gateway.charge(charge("4242"));
    var refund =
        new Gateway.Refund("ref_1", Optional.of(account.id()), paid.reference(), eur("10.00"));

    var made = gateway.refund(refund);

    assertThat(made).isInstanceOf(Gateway.RefundOutcome.Succeeded.class);
    assertThat(gateway.refund(refund)).isEqualTo(made);
    assertThat(stripe.account().cash()).isEqualTo(500);
    var more =
        new Gateway.Refund("ref_2", Optional.of(account.id()), paid.reference(), eur("5.01"));
    assertThat(gateway.refund(more)).isInstanceOf(Gateway.RefundOutcome.Failed.class);
    stripe.account().failRefund(((Gateway.RefundOutcome.Succeeded) made).reference());
    assertThat(gateway.refund(refund)).isInstanceOf(Gateway.RefundOutcome.Failed.class);
    assertThat(stripe.account().cash()).isEqualTo(1500);
  }

  @Test
  void what_it_will_never_do_is_declined_also_when_it_is_asked_what_became_of_it() {
    var charge = charge("4242");
    stripe.is(StripeStandIn.Mood.REFUSES);

    var outcome = (Outcome.Declined) gateway.charge(charge);

    assertThat(outcome.why().code()).isEqualTo("gateway_refused");
    assertThat(gateway.find(charge)).isEqualTo(outcome);
    stripe.is(StripeStandIn.Mood.HONEST);
    assertThat(gateway.find(charge)).isInstanceOf(Outcome.Declined.class);
    assertThat(stripe.account().charges()).isZero();
  }

  @Test
  void who_is_busy_has_said_nothing() {
    var charge = charge("4242");
    var paid = (Outcome.Succeeded) gateway.charge(charge);
    var refund =
        new Gateway.Refund("ref_1", Optional.of(account.id()), paid.reference(), eur("1.00"));
    stripe.is(StripeStandIn.Mood.IS_BUSY);

    for (ThrowingCallable asked :
        List.<ThrowingCallable>of(
            () -> gateway.charge(charge),
            () -> gateway.find(charge),
            () -> gateway.abandon(charge),
            () -> gateway.refund(refund),
            () -> gateway.take(CUSTOMER, "cs_0000", Instant.EPOCH))) {
      assertThatThrownBy(asked).isInstanceOf(StripeFailed.class);
    }
    stripe.is(StripeStandIn.Mood.HONEST);
    assertThat(gateway.find(charge)).isEqualTo(paid);
  }

  @Test
  void one_is_found_among_many() {
    var card = card("4242");
    for (int no = 1; no <= 120; no++) {
      gateway.charge(charge("pay_" + no, card, eur("1.00")));
    }

    assertThat(gateway.find(charge("pay_3", card, eur("1.00"))))
        .isInstanceOf(Outcome.Succeeded.class);
    assertThat(stripe.account().charges()).isEqualTo(120);
  }

  @Test
  void whether_it_can_be_used_is_told() {
    assertThat(gateway.problem()).isEmpty();
    stripe.close();
    assertThat(gateway.problem()).isPresent();
  }
}
