package dev.midcycle.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.BankSamples;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Invoices of 40.00 that are issued again, once and again.
class ReissuesByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();
  private Merchant scout;
  private Caller key;
  private CustomerId customer;

  @BeforeEach
  void a_customer() {
    scout = installation.merchant("scout");
    key = scout.caller();
    customer = scout.payer("Harbour", "tok_success");
    patch("{'collection_method': 'send_invoice'}");
  }

  @AfterEach
  void the_books_agree() {
    var found = installation.application.ledger().check().of(scout.id());
    assertThat(found.breaches()).isEmpty();
  }

  private Answer patch(String update) {
    var done = key.patch("/v1/customers/" + customer, update.replace('\'', '"'));
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    return done;
  }

  private String newest() {
    return key.get("/v1/customers/" + customer + "/documents").at("/data/0/id");
  }

  private Answer reissue(String document, String more) {
    return key.post(
        "/v1/documents/" + document + "/reissue",
        ("{'reason': 'A test'" + more + "}").replace('\'', '"'));
  }

  @Test
  void the_name_and_vat_id_of_a_customer_without_billing_details_are_put_right() {
    patch("{'tax': {'rate': '0.19', 'country': 'DE'}}");
    scout.subscribe(customer, "basic", "month");
    patch("{'billing_details': null}");
    scout.advance("2026-05-02");
    var first = newest();
    assertThat(reissue(first, "").at("/detail")).startsWith("This document is made out");

    key.patch("/v1/customers/" + customer, "{\"name\": \"Harbor\"}");
    var renamed = reissue(first, "");
    assertThat(renamed.at("/reissued/before/name")).isEqualTo("Harbour");
    assertThat(renamed.at("/reissued/after/name")).isEqualTo("Harbor");
    assertThat(reissue(newest(), "").at("/detail")).startsWith("This document is made out");

    patch("{'tax': {'rate': '0.19', 'country': 'DE', 'vat_id': 'DE811907980'}}");
    assertThat(reissue(newest(), "").at("/reissued/after/vat_id")).isEqualTo("DE811907980");
    assertThat(
            installation.rows(
                "select content ->> 'buyer_after' from audit where action = 'document_voided'"))
        .contains("Harbor", "Harbor, DE811907980");
  }

  /// 19 % until 9 April, then 20 %.
  @Test
  void what_was_issued_first_says_by_which_rates_all_others_are_looked_at() {
    patch("{'tax': {'rates': [{'rate': '0.19'}, {'from': '2026-04-10', 'rate': '0.2'}]}}");
    scout.subscribe(customer, "basic", "month");
    scout.advance("2026-04-12");

    var second = reissue(newest(), ", 'purchase_order': 'PO-1'");
    var third = reissue(second.at("/reissued/id"), ", 'purchase_order': 'PO-2'");

    assertThat(third.at("/reissued/total/amount")).as(third.text()).isEqualTo("47.60");
  }

  @Test
  void what_the_balance_had_paid_is_not_paid_once_it_is_void() {
    key.post("/v1/customers/" + customer + "/credits", "{\"amount\": \"40.00\"}");
    scout.subscribe(customer, "basic", "month");
    var first = newest();
    assertThat(key.get("/v1/documents/" + first).at("/paid_on")).isEqualTo("2026-04-01");

    var again = reissue(first, ", 'purchase_order': 'PO-1'");

    assertThat(key.get("/v1/documents/" + first).at("/status")).isEqualTo("void");
    assertThat(key.get("/v1/documents/" + first).at("/paid_on")).isEmpty();
    assertThat(key.get("/v1/documents/" + again.at("/reissued/id")).at("/paid_on"))
        .isEqualTo("2026-04-01");
  }

  @Test
  void money_that_names_the_first_pays_the_last() {
    scout.subscribe(customer, "basic", "month");
    var first = newest();
    var second = reissue(first, ", 'purchase_order': 'PO-1'").at("/reissued/id");
    var third = reissue(second, ", 'purchase_order': 'PO-2'").at("/reissued/id");

    var read =
        new BankSamples(scout)
            .read(
                "date,amount,payer,payer account,text\n2026-04-01,40.00,HARBOUR,DE89370400440532013000,"
                    + key.get("/v1/documents/" + first).at("/payment_reference")
                    + "\n");

    assertThat(read.at("/paid")).as(read.text()).isEqualTo("1");
    assertThat(key.get("/v1/documents/" + third).at("/status")).isEqualTo("paid");
  }

  /// What a refusal says is to be done comes to a paid invoice for the new buyer.
  @Test
  void one_that_was_paid_is_credited_and_charged_again() {
    scout.subscribe(customer, "basic", "month");
    var first = newest();
    key.post(
        "/v1/documents/" + first + "/payments", "{\"amount\": \"40.00\", \"method\": \"cash\"}");
    var refused = reissue(first, ", 'purchase_order': 'PO-1'");
    assertThat(refused.at("/detail"))
        .contains("Credit it whole to the balance, and charge the same");

    key.post(
        "/v1/documents/" + first + "/credit-notes",
        "{\"reason\": \"Other buyer\", \"settle\": \"balance\"}");
    patch("{'purchase_order': 'PO-1'}");
    var subscription = key.get("/v1/documents/" + first).at("/subscription");
    var quote =
        key.post(
            "/v1/quotes",
            "{\"customer\": \"%s\", \"subscription\": \"%s\", \"charge\": {\"name\": \"Basic\", \"amount\": \"40.00\", \"collect\": \"now\"}}"
                .formatted(customer, subscription));
    assertThat(quote.at("/due_now/amount")).as(quote.text()).isEqualTo("0.00");
    var confirmed = key.post("/v1/quotes/" + quote.at("/id") + "/confirm", "");

    var made = key.get("/v1/documents/" + confirmed.at("/document/id"));
    assertThat(made.at("/status") + " " + made.at("/total/amount")).isEqualTo("paid 40.00");
    assertThat(made.at("/purchase_order")).isEqualTo("PO-1");
    scout.advance("2026-05-02");
    assertThat(key.get("/v1/documents/" + newest()).at("/total/amount"))
        .as("what was credited is not charged again")
        .isEqualTo("40.00");
  }
}
