package dev.midcycle.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.TenantId;
import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SettableClock;
import dev.midcycle.testkit.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A live tenant collects through a gateway of its own, or not at all: never through the sandbox.
class NoGatewayByHttpTest {
  private static final String TO_PRO = "\"change\":{\"plan\":\"pro\"}";

  private static final SettableClock CLOCK = new SettableClock(Installation.BEGIN);
  private static final Bank SANDBOX = new Bank();
  private static final Map<TenantId, Gateway> OWN = new ConcurrentHashMap<>();
  private static Installation installation;

  @BeforeAll
  static void open() {
    installation =
        new Installation(CLOCK, SANDBOX, unit -> Optional.ofNullable(OWN.get(unit.tenant())));
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  private static void renew() {
    CLOCK.pass(Duration.ofDays(31));
    installation.application.billing().runs().runAll(() -> true);
    installation.application.payment().collecting().runAll(() -> true);
  }

  /// A customer of a live merchant without a gateway, who has a plan.
  private static Visitor subscribed(Merchant merchant) {
    var customer = merchant.customer("Harbor");
    merchant.details(customer);
    return new Visitor(merchant.caller(), customer, merchant.subscribe(customer, "basic", "month"));
  }

  @Test
  void no_card_is_taken_and_the_portal_says_why() {
    var merchant = installation.live("scout");
    var customer = merchant.customer("Harbor");
    var admin = merchant.as(Role.ADMIN, customer);

    for (var caller : List.of(merchant.caller(), admin)) {
      var refused =
          caller.post(
              "/v1/customers/" + customer + "/payment-methods", "{\"token\":\"tok_success\"}");
      assertThat(refused.status()).as(refused.text()).isEqualTo(422);
      assertThat(refused.code()).isEqualTo("no_gateway");
      assertThat(refused.at("/detail")).startsWith("Cards cannot be added");
    }
    assertThat(admin.get("/v1/session").at("/payment_notice/code")).isEqualTo("no_gateway");
    assertThat(admin.get("/v1/session").json().at("/test_cards")).isEmpty();
  }

  @Test
  void a_plan_is_had_without_a_card_and_its_invoices_stay_open() {
    var merchant = installation.live("scout");
    var visitor = subscribed(merchant);

    renew();

    assertThat(visitor.documents()).containsExactly("invoice 40.00 issued", "invoice 40.00 issued");
    var document =
        merchant.caller().get("/v1/documents/" + visitor.list("/documents", "id").getFirst());
    assertThat(document.at("/payment_notice/code")).isEqualTo("no_gateway");
    assertThat(document.at("/payment_notice/message")).contains("stays open");
    assertThat(document.at("/collection/kind")).isEqualTo("by_payer");
    assertThat(document.at("/collection/on")).isEqualTo(document.at("/due_on"));
    assertThat(document.json().at("/payments")).isEmpty();
    assertThat(SANDBOX.asked()).isEmpty();
  }

  @Test
  void what_is_open_of_who_pays_by_invoice_from_now_on_is_past_due_in_its_time() {
    var merchant =
        installation.live(
            Installation.catalog(
                Installation.text("scout")
                    .replace("billing:", "billing:\n  dunning: {retry_days: [3]}")));
    var visitor = subscribed(merchant);
    installation.application.payment().collecting().runAll(() -> true);
    CLOCK.pass(Duration.ofDays(2));
    installation.application.payment().collecting().runAll(() -> true);
    var document = "/v1/documents/" + visitor.list("/documents", "id").getFirst();
    assertThat(merchant.caller().get(document).at("/past_due/code")).isEmpty();

    var byInvoice = "{\"collection_method\":\"send_invoice\"}";
    var told = merchant.caller().patch("/v1/customers/" + visitor.customer(), byInvoice);
    assertThat(told.status()).as(told.text()).isEqualTo(200);
    installation.application.payment().collecting().runAll(() -> true);

    assertThat(merchant.caller().get(document).at("/past_due/code")).isEqualTo("overdue");
  }

  @Test
  void the_quote_says_that_what_is_due_stays_open() {
    var merchant = installation.live("scout");
    var customer = merchant.customer("Harbor");
    merchant.details(customer);

    var quote =
        merchant
            .caller()
            .post(
                "/v1/quotes",
                "{\"customer\":\"%s\",\"subscribe\":{\"plan\":\"basic\"}}".formatted(customer));

    assertThat(quote.json().at("/warnings").findValuesAsString("code")).contains("no_gateway");
    assertThat(quote.at("/payment/collection/kind")).isEqualTo("by_payer");
  }

  @Test
  void what_must_be_paid_first_is_refused_and_what_need_not_be_is_billed() {
    var merchant = installation.live("scout");
    var visitor = subscribed(merchant);

    var refused = visitor.quote(TO_PRO);

    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("no_gateway");
    assertThat(visitor.make("\"cancel\":{}").status()).isEqualTo(200);
  }

  @Test
  void a_gateway_of_its_own_collects_and_one_that_is_gone_makes_the_quote_stale() {
    var merchant = installation.live("scout");
    var bank = new Bank();
    OWN.put(merchant.id(), bank);
    var customer = merchant.payer("Harbor", "tok_success");
    var visitor = visitor(merchant, customer);

    visitor.make(TO_PRO);
    assertThat(bank.moved()).containsExactly("40.00", "30.00");
    assertThat(visitor.shown().at("/plan/key")).isEqualTo("pro");

    var quote = visitor.quote("\"change\":{\"interval\":\"year\"}");
    OWN.remove(merchant.id());
    var stale = visitor.confirm(quote);
    assertThat(stale.status()).as(stale.text()).isEqualTo(409);
    assertThat(stale.code()).isEqualTo("stale_quote");
    assertThat(SANDBOX.asked()).isEmpty();
  }

  private static Merchant dunning() {
    return installation.live(
        Installation.catalog(
            Installation.text("scout")
                .replace(
                    "billing:",
                    "billing:\n  dunning: {retry_days: [1], grace_days: 2, then: cancel}")));
  }

  private static void after(Duration time) {
    CLOCK.pass(time);
    installation.application.payment().collecting().runAll(() -> true);
  }

  @Test
  void what_was_past_due_when_the_gateway_went_is_tried_again_by_the_next_one() {
    var merchant = dunning();
    var bank = new Bank();
    OWN.put(merchant.id(), bank);
    var customer = merchant.payer("Harbor", "tok_success");
    bank.is(Bank.Mood.DECLINES);
    var visitor = visitor(merchant, customer);
    OWN.remove(merchant.id());

    after(Duration.ofDays(1).plusSeconds(1));
    assertThat(bank.asked()).hasSize(1);
    OWN.put(merchant.id(), bank);
    bank.is(Bank.Mood.PAYS);
    after(Duration.ofHours(1));

    assertThat(visitor.documents()).containsExactly("invoice 40.00 paid");
    assertThat(bank.asked()).hasSize(2);
  }

  @Test
  void what_was_past_due_when_the_gateway_went_comes_to_its_end() {
    var merchant = dunning();
    var bank = new Bank();
    OWN.put(merchant.id(), bank);
    var customer = merchant.payer("Harbor", "tok_success");
    bank.is(Bank.Mood.DECLINES);
    var visitor = visitor(merchant, customer);
    after(Duration.ofDays(1).plusSeconds(1));
    assertThat(bank.asked()).hasSize(2);
    OWN.remove(merchant.id());

    after(Duration.ofDays(1));
    assertThat(visitor.shown().at("/status")).isEqualTo("active");
    after(Duration.ofDays(1));

    assertThat(visitor.shown().at("/status")).isEqualTo("cancelled");
  }

  private static Visitor visitor(Merchant merchant, CustomerId customer) {
    var subscription = merchant.subscribe(customer, "basic", "month");
    installation.application.payment().collecting().runAll(() -> true);
    return new Visitor(merchant.caller(), customer, subscription);
  }
}
