package dev.midcycle.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.Bank.Mood;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Requirement;
import dev.midcycle.testkit.SettableClock;
import dev.midcycle.testkit.Visitor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the bank says, late or never, and what becomes of the change that waits for it.
class PaymentsByHttpTest {
  private static final String TO_PRO = "\"change\":{\"plan\":\"pro\"}";

  private static final SettableClock CLOCK = new SettableClock(Installation.BEGIN);
  private static final Bank BANK = new Bank();
  private static Installation installation;

  private Merchant scout;
  private CustomerId customer;
  private Visitor admin;

  @BeforeAll
  static void open() {
    installation = new Installation(CLOCK, BANK);
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  @BeforeEach
  void a_customer_on_basic_in_the_middle_of_a_month() {
    scout = installation.merchant("scout");
    customer = scout.payer("Harbor", "tok_success");
    var subscription = scout.subscribe(customer, "basic", "month");
    scout.advance("2026-04-16");
    admin = new Visitor(scout.as(Role.ADMIN, customer), customer, subscription);
  }

  @AfterEach
  void nothing_stays_open() {
    BANK.declinesLate();
    ask();
    BANK.forget();
  }

  /// Long enough for every payment of unknown outcome to be asked about.
  private void ask() {
    CLOCK.pass(Duration.ofMinutes(2));
    installation.application.payment().unknownPayments().askAll(() -> true);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          the bank        | status | code           | plan  | documents | moved
          PAYS            | 200    |                | pro   | 2         | 2
          DECLINES        | 402    | payment_failed | basic | 1         | 1
          HANGS           | 202    |                | basic | 1         | 1
          PAYS_AND_BREAKS | 202    |                | basic | 1         | 2
          BREAKS          | 202    |                | basic | 1         | 1
          """)
  void a_change_is_made_only_once_it_is_known_to_be_paid(
      Mood mood, int status, String code, String plan, int documents, int moved) {
    BANK.is(mood);

    var answer = admin.confirm(admin.quote(TO_PRO));

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code == null ? "" : code);
    assertThat(admin.plan()).isEqualTo(plan);
    assertThat(admin.documents()).hasSize(documents);
    assertThat(BANK.moved()).hasSize(moved);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          the bank        | and later    | plan  | quote     | documents | moved
          HANGS           | paid it      | pro   | confirmed | 2         | 2
          HANGS           | declined it  | basic | failed    | 1         | 1
          PAYS_AND_BREAKS | remembers it | pro   | confirmed | 2         | 2
          BREAKS          | knows it not | basic | failed    | 1         | 1
          """)
  void what_was_not_known_is_settled_once_the_bank_has_told(
      Mood mood, String later, String plan, String state, int documents, int moved) {
    BANK.is(mood);
    BANK.keepsThinking();
    var quote = admin.quote(TO_PRO);
    admin.confirm(quote);
    ask();
    assertThat(admin.plan()).as("while the bank thinks").isEqualTo("basic");

    if (later.equals("paid it")) {
      BANK.paysLate();
    } else {
      BANK.declinesLate();
    }
    ask();
    ask();

    assertThat(admin.plan()).isEqualTo(plan);
    assertThat(admin.caller().get("/v1/quotes/" + quote.at("/id")).at("/state")).isEqualTo(state);
    assertThat(admin.documents()).hasSize(documents);
    assertThat(admin.shown().json().at("/payment_pending").asBoolean()).isFalse();
    assertThat(BANK.moved()).hasSize(moved);
    assertThat(BANK.asked()).doesNotHaveDuplicates();
  }

  @Test
  void an_open_payment_keeps_every_other_change_away_and_is_never_made_twice() {
    BANK.is(Mood.HANGS);
    var first = admin.quote(TO_PRO);
    var second = admin.quote("\"change\":{\"interval\":\"year\"}");
    admin.confirm(first);

    var again = admin.confirm(first);
    var other = admin.confirm(second);
    var fresh = admin.quote("\"cancel\":{}");

    assertThat(again.status()).isEqualTo(202);
    assertThat(again.at("/status")).isEqualTo("checking");
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.code()).isEqualTo("payment_pending");
    assertThat(fresh.code()).isEqualTo("payment_pending");
    assertThat(BANK.asked()).hasSize(2);
  }

  private List<String> rows(String sql) {
    return installation.rows(sql.formatted(scout.id().uuid()));
  }

  @Test
  void a_declined_change_gives_back_the_credit_that_was_set_aside_for_it() {
    scout.caller().post("/v1/customers/" + customer + "/credits", "{\"amount\":\"5.00\"}");
    BANK.is(Mood.DECLINES);

    admin.confirm(admin.quote(TO_PRO));

    assertThat(scout.caller().get("/v1/customers/" + customer).at("/credit_balance/amount"))
        .isEqualTo("5.00");
    assertThat(
            rows(
                "select action from audit where tenant = '%s' and action like 'payment_%%' order by id"))
        .endsWith("payment_started", "payment_declined");
  }

  @Test
  void a_payment_that_is_not_known_is_written_down_as_such() {
    BANK.is(Mood.HANGS);

    admin.confirm(admin.quote(TO_PRO));

    assertThat(rows("select state from payment where tenant = '%s' order by id"))
        .containsExactly("succeeded", "unknown");
  }

  @Test
  void a_bill_run_leaves_a_reserved_subscription_alone_and_catches_up_afterwards() {
    BANK.is(Mood.HANGS);
    BANK.keepsThinking();
    admin.confirm(admin.quote(TO_PRO));

    scout.advance("2026-05-02");
    assertThat(admin.documents()).containsExactly("invoice 40.00 paid");

    BANK.is(Mood.PAYS);
    BANK.paysLate();
    ask();
    scout.advance("2026-05-03");
    assertThat(admin.documents())
        .containsExactly("invoice 70.00 paid", "invoice 15.00 paid", "invoice 40.00 paid");
    assertThat(BANK.moved()).containsExactly("40.00", "15.00", "70.00");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          the bank        | document at once | once it was asked | moved
          PAYS            | paid             | paid              | 2
          DECLINES        | issued           | issued            | 1
          HANGS           | issued           | issued            | 1
          PAYS_AND_BREAKS | issued           | paid              | 2
          BREAKS          | issued           | issued            | 1
          """)
  void a_renewal_is_issued_whatever_the_bank_says_and_paid_at_most_once(
      Mood mood, String atOnce, String later, int moved) {
    BANK.is(mood);
    BANK.keepsThinking();

    scout.advance("2026-05-02");
    assertThat(admin.documents()).containsExactly("invoice 40.00 " + atOnce, "invoice 40.00 paid");

    BANK.declinesLate();
    ask();
    ask();
    assertThat(admin.documents()).containsExactly("invoice 40.00 " + later, "invoice 40.00 paid");
    assertThat(BANK.moved()).hasSize(moved);
  }

  @Test
  void what_is_not_known_yet_is_not_tried_again_with_another_card() {
    BANK.is(Mood.HANGS);
    BANK.keepsThinking();
    scout.advance("2026-05-02");
    var card =
        scout
            .caller()
            .post("/v1/customers/" + customer + "/payment-methods", "{\"token\":\"tok_success\"}");
    BANK.is(Mood.PAYS);
    var made = scout.caller().post("/v1/payment-methods/" + card.at("/id") + "/default", "");
    assertThat(made.status()).isEqualTo(200);
    var document = scout.caller().get("/v1/documents?customer=" + customer).at("/data/0/id");
    var asked = scout.caller().post("/v1/documents/" + document + "/collect", "{}");
    assertThat(asked.status()).as(asked.text()).isEqualTo(409);
    assertThat(BANK.moved()).containsExactly("40.00");
  }

  @Test
  void what_was_paid_too_much_becomes_credit() {
    BANK.is(Mood.HANGS);
    BANK.keepsThinking();
    scout.advance("2026-05-02");
    new Visitor(scout.caller(), customer, admin.subscription())
        .make("\"cancel\":{\"when\":\"now\",\"settle\":\"prorate\"}");

    BANK.paysLate();
    ask();

    assertThat(admin.documents())
        .containsExactly("credit_note -38.71 paid", "invoice 40.00 paid", "invoice 40.00 paid");
    assertThat(scout.caller().get("/v1/customers/" + customer).at("/credit_balance/amount"))
        .as("40.00 was paid, of which 1.29 was still open")
        .isEqualTo("38.71");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          address | card  | what is asked for
          false   | false | billing details and a payment method
          true    | false | a payment method
          false   | true  | billing details
          """)
  @Requirement({54, 60})
  void a_paid_plan_needs_an_address_and_a_card(boolean address, boolean card, String missing) {
    var bare = scout.customer("Bare");
    if (address) {
      scout.details(bare);
    }
    if (card) {
      scout.card(bare, "tok_success");
    }
    var caller = scout.as(Role.ADMIN, bare);
    var wish = "{\"customer\":\"%s\",\"subscribe\":{\"plan\":\"basic\"}}".formatted(bare);
    var quote = scout.caller().post("/v1/quotes", wish);
    assertThat(caller.post("/v1/quotes", wish).code()).isEqualTo("billing_details_required");
    var before = installation.contents();

    var refused = caller.post("/v1/quotes/" + quote.at("/id") + "/confirm", "");

    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("billing_details_required");
    assertThat(refused.at("/detail")).contains("Add " + missing + " first");
    assertThat(installation.contents()).isEqualTo(before);

    scout.details(bare);
    scout.card(bare, "tok_success");
    var confirmed = caller.post("/v1/quotes/" + quote.at("/id") + "/confirm", "");
    assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
  }
}
