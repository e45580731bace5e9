package dev.midcycle.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastDueByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();

  @Test
  void another_card_charges_nothing_until_its_holder_pays() {
    var scout = installation.merchant("scout");
    var customer = scout.payer("Lapse", "tok_success");
    scout.subscribe(customer, "basic", "month");
    scout.card(customer, "tok_decline");
    scout.advance("2026-05-02");
    var admin = scout.as(Role.ADMIN, customer);
    var documents = "/v1/customers/" + customer + "/documents";
    assertThat(newest(admin.get(documents))).isEqualTo("issued 40.00 2026-05-01");

    var cards = "/v1/customers/" + customer + "/payment-methods";
    var added = admin.post(cards, "{\"token\":\"tok_success\"}");
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(newest(admin.get(documents))).isEqualTo("issued 40.00 2026-05-01");

    var chosen = "/v1/payment-methods/" + added.at("/id") + "/default";
    assertThat(admin.post(chosen, "").status()).isEqualTo(200);
    assertThat(newest(admin.get(documents))).isEqualTo("issued 40.00 2026-05-01");

    var document = "/v1/documents/" + admin.get(documents).at("/data/0/id");
    var pay = admin.post(document + "/pay", "{\"amount\":\"40.00\"}");
    assertThat(pay.status()).as(pay.text()).isEqualTo(200);
    assertThat(pay.at("/status")).isEqualTo("succeeded");
    assertThat(newest(admin.get(documents))).isEqualTo("paid 0.00 2026-05-01");
    assertThat(admin.post(document + "/pay", "{\"amount\":\"40.00\"}").code())
        .isEqualTo("nothing_open");
    var paid = admin.get("/v1/documents/" + admin.get(documents).at("/data/0/id"));
    assertThat(paid.json().at("/payments"))
        .extracting(one -> one.at("/outcome").asString())
        .containsExactly("declined", "succeeded");
  }

  /// 40.00 a month, to be paid within 14 days; dunning tries again after 3 days.
  @Test
  void who_pays_by_invoice_needs_no_card_and_has_its_time() {
    var scout =
        installation.merchant(
            Installation.catalog(
                Installation.text("scout")
                    .replace("billing:", "billing:\n  dunning: {retry_days: [3]}")));
    var customer = scout.customer("Quay");
    scout.details(customer);
    var admin = scout.as(Role.ADMIN, customer);
    var wish =
        "{\"customer\":\"%s\",\"subscribe\":{\"plan\":\"basic\",\"interval\":\"month\"}}"
            .formatted(customer);
    var path = "/v1/customers/" + customer;
    var byInvoice = "{\"collection_method\":\"send_invoice\",\"net_days\":%d}";
    assertThat(admin.post("/v1/quotes", wish).code()).isEqualTo("billing_details_required");
    assertThat(admin.patch(path, byInvoice.formatted(14)).status()).isEqualTo(403);

    assertThat(scout.caller().patch(path, byInvoice.formatted(7)).at("/net_days")).isEqualTo("7");
    var before = admin.post("/v1/quotes", wish);
    scout.caller().patch(path, byInvoice.formatted(14));
    scout.caller().patch(path, "{\"email\":\"quay@example.com\"}");
    assertThat(admin.post(confirmation(before), "").code()).isEqualTo("stale_quote");
    var quote = admin.post("/v1/quotes", wish);
    assertThat(quote.at("/payment/collection/kind")).isEqualTo("by_payer");
    assertThat(quote.at("/payment/collection/on")).isEqualTo("2026-04-15");
    assertThat(quote.at("/payment/required")).isEqualTo("false");
    assertThat(quote.text()).doesNotContain("no_gateway");
    var made = admin.post(confirmation(quote), "");
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    assertThat(made.at("/document/collection/kind")).isEqualTo("by_payer");
    var document = "/v1/documents/" + made.at("/document/id");
    scout.card(customer, "tok_success");

    scout.advance("2026-04-15");
    var inTime = admin.get(document);
    assertThat(inTime.at("/collection/on")).isEqualTo("2026-04-15");
    assertThat(inTime.at("/past_due/code")).isEmpty();
    scout.advance("2026-04-17");
    var late = admin.get(document);
    assertThat(late.at("/status")).isEqualTo("issued");
    assertThat(late.at("/past_due/code")).isEqualTo("overdue");
    assertThat(late.at("/payments/0/outcome")).isEmpty();
    installation.application.events().relay().runAll(() -> true);
    assertThat(scout.caller().get("/v1/mails?customer=" + customer).text()).contains("past_due");

    scout
        .caller()
        .patch(path, "{\"collection_method\":\"charge_automatically\",\"net_days\":null}");
    scout.advance("2026-04-21");
    assertThat(admin.get(document).at("/status")).isEqualTo("paid");
    assertThat(scout.caller().get(path).at("/net_days")).isEmpty();
  }

  /// 40.00 to be paid within 14 days from 1 April on, and nothing follows where nobody pays.
  @ParameterizedTest
  @CsvSource({"2026-04-02, 2026-04-15T20:00:00Z", "2026-04-17, 2026-04-18"})
  void who_is_charged_again_is_charged_for_what_is_open_on_its_due_day_or_at_once(
      String changed, String charged) {
    var scout = installation.merchant("scout");
    var customer = scout.payer("Quay", "tok_success");
    var path = "/v1/customers/" + customer;
    scout.caller().patch(path, "{\"collection_method\":\"send_invoice\",\"net_days\":14}");
    scout.subscribe(customer, "basic", "month");
    scout.advance(changed);
    assertThat(newest(scout.caller().get(path + "/documents")))
        .isEqualTo("issued 40.00 2026-04-15");

    var automatic = "{\"collection_method\":\"charge_automatically\"}";
    assertThat(scout.caller().patch(path, automatic).status()).isEqualTo(200);
    scout.advance(charged);

    assertThat(newest(scout.caller().get(path + "/documents"))).isEqualTo("paid 0.00 2026-04-15");
  }

  private static String confirmation(Caller.Answer quote) {
    return "/v1/quotes/" + quote.at("/id") + "/confirm";
  }

  private static String newest(Caller.Answer documents) {
    return String.join(
        " ",
        documents.at("/data/0/status"),
        documents.at("/data/0/due/amount"),
        documents.at("/data/0/due_on"));
  }
}
