package dev.midcycle.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.Webhook;
import dev.midcycle.access.Role;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.stripe.StripeStandIn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.node.ObjectNode;

/// A merchant with an account at a stand-in of Stripe's, and a customer of theirs.
abstract class StripeMerchant {
  static final String SECRET = "whsec_abcdefgh12345678";

  abstract Installation installation();

  final StripeStandIn stripe = new StripeStandIn();
  Merchant merchant;
  GatewayAccount account;
  CustomerId customer;
  Caller payer;

  @BeforeEach
  void a_merchant_with_stripe() {
    merchant = open();
    account = connect(merchant, stripe);
    customer = merchant.customer("Harbor");
    merchant.details(customer);
    payer = merchant.as(Role.ADMIN, customer);
  }

  Merchant open() {
    return installation().merchant("scout");
  }

  /// With which the merchant signs in to Stripe.
  String key() {
    return "sk_test_standin12";
  }

  @AfterEach
  void all_was_as_stripe_has_published() {
    stripe.close();
    assertThat(stripe.breaches()).isEmpty();
  }

  GatewayAccount connect(Merchant merchant, StripeStandIn stripe) {
    var unit = UnitOfWork.of(merchant.id());
    var core = installation().application.core();
    var payment = installation().application.payment();
    var wanted =
        new GatewayAccounts.Wanted(
            GatewayAccount.Kind.STRIPE, key(), Optional.of(SECRET), Optional.of(stripe.url()));
    var done =
        payment
            .accounts()
            .add(unit, wanted, core.tenants().stamp(unit, dev.midcycle.audit.Actor.OPERATOR));
    payment.reached().forget(merchant.id());
    return ((GatewayAccounts.Outcome.Done) done).account();
  }

  String enter(String last4) {
    var page = payer.post(methods() + "/setup", "{\"return_to\":\"/portal/payment-methods\"}");
    assertThat(page.status()).as(page.text()).isEqualTo(201);
    return stripe.account().enter(page.at("/url"), last4);
  }

  String methods() {
    return "/v1/customers/" + customer + "/payment-methods";
  }

  void card(String last4) {
    var back = enter(last4);
    var added =
        payer.post(
            methods(),
            "{\"token\":\"%s\",\"make_default\":true}"
                .formatted(back.substring(back.indexOf("cs_"))));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
  }

  Caller.Answer tell(ObjectNode event) {
    return tell(event.toString(), account, SECRET);
  }

  Caller.Answer tell(String body, GatewayAccount to, String secret) {
    var now = Instant.now().getEpochSecond();
    try {
      var signature = Webhook.Util.computeHmacSha256(secret, now + "." + body);
      return installation()
          .anonymous()
          .with("Stripe-Signature", "t=" + now + ",v1=" + signature)
          .post("/v1/gateways/%s/webhook?tenant=%s".formatted(to.id(), to.tenant()), body);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> cards() {
    return payer.get(methods()).json().at("/data").findValuesAsString("last4");
  }

  String invoice() {
    merchant.subscribe(customer, "basic", "month");
    installation().application.payment().collecting().run(merchant.id());
    return merchant.caller().get("/v1/customers/" + customer + "/documents").at("/data/0/id");
  }

  Caller.Answer document(String id) {
    return payer.get("/v1/documents/" + id);
  }

  String intent() {
    return stripe.account().all("payment_intent").getFirst().path("id").asString();
  }

  /// What the books and everything else do not agree on.
  List<String> breaches() {
    return installation().application.ledger().check().of(merchant.id()).breaches().stream()
        .map(Object::toString)
        .toList();
  }

  Caller.Answer refund(String amount) {
    var payment = merchant.caller().get("/v1/payments?customer=" + customer).at("/data/0/id");
    return merchant
        .caller()
        .post(
            "/v1/payments/" + payment + "/refunds",
            "{\"amount\":\"%s\",\"reason\":\"A test\"}".formatted(amount));
  }

  void settle() {
    installation().application.payment().unknownPayments().ask(merchant.id());
  }

  /// As if the minute were over in which others wait.
  void settleLater() {
    installation()
        .database
        .execute(
            "update work_item set held_until = null where kind = 'resolve' and tenant = '%s'"
                .formatted(merchant.id().uuid()));
    settle();
  }
}
