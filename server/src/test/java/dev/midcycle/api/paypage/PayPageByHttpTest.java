package dev.midcycle.api.paypage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.Bank.Mood;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.PayPageSample;
import dev.midcycle.testkit.SellerText;
import dev.midcycle.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An invoice of 40.00 that is open, and somebody with the link to it.
class PayPageByHttpTest {
  private static final SettableClock CLOCK = new SettableClock(Installation.BEGIN);
  private static final Bank BANK = new Bank();
  private static final String PAGE = "/v1/pay-page";
  private static Installation installation;

  private Merchant scout;
  private CustomerId customer;
  private String document;
  private Caller holder;

  @BeforeAll
  static void open() {
    installation = new Installation(CLOCK, BANK);
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  @BeforeEach
  void an_open_invoice() {
    BANK.forget();
    scout = installation.merchant("scout");
    customer = scout.payer("Harbor", "tok_success");
    scout.subscribe(customer, "basic", "month");
    document = scout.caller().get("/v1/customers/" + customer + "/documents").at("/data/0/id");
    holder = PayPageSample.holder(scout, document).holding(installation.contract);
  }

  private Answer document() {
    return scout.caller().get("/v1/documents/" + document);
  }

  private Answer owed() {
    return scout.caller().get("/v1/customers/" + customer + "/owed");
  }

  private Answer pay(String amount) {
    return holder.post(
        PAGE + "/pay", "{\"amount\":\"%s\",\"card\":\"tok_success\"}".formatted(amount));
  }

  private String state() {
    return holder.get(PAGE).at("/state");
  }

  private List<String> rows(String sql) {
    return installation.rows(sql.formatted(scout.id().uuid()));
  }

  @Test
  void the_link_shows_its_document_and_nobody_signs_in() {
    var shown = holder.get(PAGE);

    assertThat(shown.status()).as(shown.text()).isEqualTo(200);
    assertThat(shown.at("/customer")).isEqualTo("Harbor");
    assertThat(shown.at("/number")).startsWith("INV-");
    assertThat(shown.at("/open/amount")).isEqualTo("40.00");
    assertThat(shown.at("/lines/0/amount/amount")).isEqualTo("40.00");
    assertThat(shown.at("/state")).isEqualTo("open");
    assertThat(shown.json().at("/card/test_cards").size()).isPositive();
    assertThat(holder.file(PAGE + "/pdf")).startsWith('%', 'P', 'D', 'F');
    assertThat(holder.get(PAGE + "/receipt").code()).isEqualTo("not_paid");
  }

  /// Neither whose it is by id, nor who works there, nor the card that is on file.
  @Test
  void it_shows_nothing_else_of_the_customer() {
    var shown = holder.get(PAGE).text();

    assertThat(shown)
        .doesNotContain(customer.text(), document, "pm_", "sub_", "mem_", "exp_month", "address");
    for (var path :
        List.of(
            "/v1/customers/" + customer,
            "/v1/customers/" + customer + "/documents",
            "/v1/customers/" + customer + "/payment-methods",
            "/v1/documents/" + document,
            "/v1/session")) {
      assertThat(holder.get(path).status()).as(path).isEqualTo(403);
    }
  }

  @Test
  void the_address_has_the_secret_where_no_server_is_sent_it() {
    var made = scout.caller().post("/v1/documents/" + document + "/pay-link", "");

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.at("/url")).startsWith("http://portal.test/portal/pay#link_");
    assertThat(rows("select encode(hash, 'escape') from pay_link where tenant = '%s'"))
        .noneMatch(stored -> made.at("/url").contains(stored));
  }

  @Test
  void those_who_pay_make_links_and_viewers_do_not() {
    var path = "/v1/documents/" + document + "/pay-link";

    assertThat(scout.as(Role.BILLING, customer).post(path, "").status()).isEqualTo(201);
    assertThat(scout.as(Role.VIEWER, customer).post(path, "").status()).isEqualTo(403);
    assertThat(scout.as(Role.ADMIN, scout.customer("Others")).post(path, "").status())
        .isEqualTo(404);
  }

  @Test
  void a_card_pays_it_once_and_is_kept_for_nothing_else() {
    var before = methods();

    var paid = pay("40.00");

    assertThat(paid.status()).as(paid.text()).isEqualTo(200);
    assertThat(paid.at("/state")).isEqualTo("paid");
    assertThat(paid.at("/open/amount")).isEqualTo("0.00");
    assertThat(paid.at("/settled/amount")).isEqualTo("40.00");
    assertThat(holder.file(PAGE + "/receipt")).startsWith('%', 'P', 'D', 'F');
    assertThat(methods()).isEqualTo(before);
    assertThat(pay("40.00").code()).isEqualTo("nothing_open");
    assertThat(BANK.moved()).hasSize(1);
  }

  private String methods() {
    return scout.caller().get("/v1/customers/" + customer + "/payment-methods").text();
  }

  @Test
  void it_is_written_down_as_done_by_somebody_with_the_link() {
    BANK.is(Mood.HANGS);
    pay("40.00");

    assertThat(rows("select actor from audit where tenant = '%s' and action = 'payment_started'"))
        .singleElement()
        .asString()
        .startsWith("plk_");
    assertThat(scout.caller().get("/v1/customers/" + customer + "/activity").text())
        .contains("Someone with the payment link");
  }

  /// In dollars there is no code to scan.
  @Test
  void the_account_of_the_merchant_is_told_as_long_as_something_is_open() {
    assertThat(holder.get(PAGE).json().has("transfer")).isFalse();
    scout.caller().patch("/v1/seller", SellerText.SELLER);

    var shown = holder.get(PAGE);

    assertThat(shown.at("/transfer/holder")).isEqualTo("Midland GmbH");
    assertThat(shown.at("/transfer/iban")).isEqualTo("DE02120300000000202051");
    assertThat(shown.at("/transfer/amount/amount")).isEqualTo("40.00");
    assertThat(shown.at("/transfer/reference"))
        .startsWith("RF")
        .endsWith(shown.at("/number").replace("-", ""));
    assertThat(shown.json().at("/transfer").has("code")).isFalse();
    assertThat(document().json().at("/transfer")).isEqualTo(shown.json().at("/transfer"));
    var owed = owed();
    assertThat(owed.at("/data/0/bank_account/iban")).isEqualTo("DE02120300000000202051");
    assertThat(owed.at("/data/0/documents/0/payment_reference"))
        .isEqualTo(shown.at("/transfer/reference"));
    pay("40.00");
    assertThat(document().json().has("transfer")).isFalse();
    assertThat(holder.get(PAGE).json().has("transfer")).isFalse();
  }

  @Test
  void another_amount_than_was_seen_is_not_charged() {
    var moved = pay("39.00");

    assertThat(moved.status()).isEqualTo(409);
    assertThat(moved.code()).isEqualTo("amount_moved");
    assertThat(moved.at("/open/amount")).isEqualTo("40.00");
    assertThat(BANK.moved()).isEmpty();
  }

  @Test
  void what_the_bank_has_not_answered_is_being_paid_and_nobody_pays_it_again() {
    BANK.is(Mood.HANGS);

    assertThat(pay("40.00").at("/state")).isEqualTo("paying");
    assertThat(pay("40.00").code()).isEqualTo("payment_pending");
    assertThat(state()).isEqualTo("paying");
  }

  @Test
  void what_waits_for_the_payer_is_given_up_and_another_card_pays() {
    BANK.is(Mood.ASKS);
    assertThat(pay("40.00").at("/state")).isEqualTo("action_required");
    BANK.keepsThinking();
    assertThat(holder.post(PAGE + "/give-up", "").at("/state"))
        .as("the bank does not answer")
        .isEqualTo("action_required");
    assertThat(givenUp()).as("nothing was").isEmpty();
    BANK.declinesLate();

    var given = holder.post(PAGE + "/give-up", "");

    assertThat(given.at("/state")).as(given.text()).isEqualTo("open");
    holder.post(PAGE + "/give-up", "");
    assertThat(givenUp()).as("once").singleElement().asString().startsWith("plk_");
    BANK.is(Mood.PAYS);
    assertThat(pay("40.00").at("/state")).isEqualTo("paid");
    assertThat(BANK.moved()).containsExactly("40.00");
  }

  private List<String> givenUp() {
    return rows("select actor from audit where tenant = '%s' and action = 'payment_given_up'");
  }

  @Test
  void what_the_payer_has_confirmed_meanwhile_is_paid_and_was_not_given_up() {
    BANK.is(Mood.ASKS);
    pay("40.00");
    BANK.paysLate();

    assertThat(holder.post(PAGE + "/give-up", "").at("/state")).isEqualTo("paid");

    assertThat(givenUp()).isEmpty();
  }

  @Test
  void a_declined_card_is_told_and_another_may_be_tried_until_it_looks_like_guessing() {
    BANK.is(Mood.DECLINES);
    for (int i = 0; i < 10; i++) {
      assertThat(pay("40.00").code()).isEqualTo("payment_failed");
    }

    var guessing = pay("40.00");

    assertThat(guessing.status()).isEqualTo(429);
    assertThat(guessing.code()).isEqualTo("too_many_declines");
    assertThat(state()).isEqualTo("open");
  }

  @Test
  void a_card_that_the_gateway_does_not_know_is_refused() {
    var refused =
        holder.post(PAGE + "/pay", "{\"amount\":\"40.00\",\"card\":\"4242424242424242\"}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/param")).isEqualTo("/card");
    assertThat(rows("select token from payment_method where tenant = '%s'"))
        .doesNotContain("4242424242424242");
  }

  @ParameterizedTest
  @CsvSource({"void, void", "write-off, uncollectible"})
  void what_nobody_is_to_pay_any_more_says_so(String deed, String state) {
    scout.caller().post("/v1/documents/" + document + "/" + deed, "{\"reason\":\"A test\"}");

    assertThat(state()).isEqualTo(state);
    assertThat(pay("40.00").code()).isEqualTo("nothing_open");
    assertThat(BANK.moved()).isEmpty();
  }

  @Test
  void a_link_expires() {
    CLOCK.pass(Duration.ofDays(90).minusSeconds(1));
    assertThat(holder.get(PAGE).status()).isEqualTo(200);

    CLOCK.pass(Duration.ofSeconds(1));

    var over = holder.get(PAGE);
    assertThat(over.status()).isEqualTo(401);
    assertThat(over.code()).isEqualTo("link_expired");
    assertThat(pay("40.00").code()).isEqualTo("link_expired");
  }

  @Test
  void a_link_that_was_not_made_opens_nothing() {
    var token = PayPageSample.token(scout, document);
    var guessed = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");

    assertThat(installation.anonymous().withKey(guessed).get(PAGE).code())
        .isEqualTo("link_expired");
  }
}
