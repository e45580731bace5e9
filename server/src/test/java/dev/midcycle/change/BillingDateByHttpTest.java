package dev.midcycle.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Staff moves the billing date of a plan of 30.00 a month, which began on 1 April, on the 10th.
class BillingDateByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();

  private Merchant merchant;
  private Visitor staff;

  @BeforeEach
  void a_customer_since_the_first_of_april() {
    merchant =
        installation.merchant(
            Installation.catalog(
                """
                catalog: dates
                currency: USD
                timezone: UTC
                meters: {calls: {name: Calls, event: call, aggregation: count}}
                plans:
                  m:
                    name: M
                    family: f
                    rank: 0
                    prices: {month: 10.00}
                    charges: [{key: calls, kind: usage, meter: calls, price: 1.00}]
                  p: {name: P, family: f, rank: 1, prices: {month: 30.00}}
                  q: {name: Q, family: f, rank: 2, prices: {month: 60.00}}
                """));
    CustomerId customer = merchant.payer("Harbor", "tok_success");
    staff = new Visitor(merchant.caller(), customer, merchant.subscribe(customer, "p", "month"));
    merchant.advance("2026-04-10");
  }

  @Test
  void what_was_quoted_is_billed_and_the_stub_says_its_days() {
    var quote = staff.quote("\"billing_date\":{\"day\":15}");

    assertThat(quote.status()).as(quote.text()).isEqualTo(201);
    assertThat(quote.at("/verb")).isEqualTo("billing_date");
    assertThat(quote.at("/summary"))
        .isEqualTo(
            "From today your billing date is the 15th of each month, starting 15 Apr 2026. What you will"
                + " not use, $16.16, becomes credit and lowers your next invoices. It is not paid out.");
    assertThat(quote.at("/bill/lines/0/amount/amount")).isEqualTo("-21.00");
    assertThat(quote.at("/bill/lines/1/amount/amount")).isEqualTo("4.84");
    assertThat(quote.at("/bill/lines/1/why/sentence")).isEqualTo("5 of 31 days of 30.00");
    assertThat(staff.confirm(quote).at("/document/total/amount")).isEqualTo("-16.16");

    merchant.advance("2026-05-16");

    assertThat(staff.list("/documents", "date", "total/amount"))
        .containsExactly(
            "2026-05-15 30.00", "2026-04-15 30.00", "2026-04-10 -16.16", "2026-04-01 30.00");
    assertThat(staff.list("/activity", "text"))
        .contains("Merchant moved the billing date to 15 Apr 2026.");
  }

  /// 10 April to 10 May, ended on the 15th; the stub goes to the 20th. One call in the first, two
  /// in the stub.
  @Test
  void the_stub_is_told_as_the_days_that_it_has() {
    var customer = merchant.payer("Dock", "tok_success");
    var id = merchant.subscribe(customer, "m", "month");
    var metered = new Visitor(merchant.caller(), customer, id);
    merchant.advance("2026-04-15");
    use(customer, "2026-04-12");
    assertThat(metered.shown().json().at("/period").toString())
        .isEqualTo("{\"from\":\"2026-04-10\",\"to\":\"2026-05-10\"}");
    metered.confirm(metered.quote("\"billing_date\":{\"day\":20}"));
    merchant.advance("2026-04-18");
    use(customer, "2026-04-16");
    use(customer, "2026-04-17");

    var stub = "{\"from\":\"2026-04-15\",\"to\":\"2026-04-20\"}";
    assertThat(metered.shown().json().at("/period").toString()).isEqualTo(stub);
    var usage = merchant.caller().get("/v1/subscriptions/" + id + "/usage").json();
    assertThat(usage.at("/periods").toString())
        .isEqualTo("[" + stub + ",{\"from\":\"2026-04-10\",\"to\":\"2026-04-15\"}]");
    assertThat(usage.at("/charges/0/period").toString()).isEqualTo(stub);
    assertThat(usage.at("/charges/0/used").asString()).isEqualTo("2");
    var before =
        merchant.caller().get("/v1/subscriptions/" + id + "/usage?period=2026-04-10").json();
    assertThat(before.at("/charges/0/used").asString()).isEqualTo("1");
    assertThat(before.at("/charges/0/billed/amount/amount").asString()).isEqualTo("1.00");
  }

  private void use(CustomerId customer, String day) {
    var sent =
        merchant
            .caller()
            .post(
                "/v1/events",
                """
                {"id": "%s", "customer": "%s", "event": "call", "time": "%sT12:00:00Z"}
                """
                    .formatted(day, customer, day));
    assertThat(sent.status()).as(sent.text()).isEqualTo(200);
  }

  @Test
  void it_waits_for_the_end_of_the_period_and_is_taken_back_by_its_kind() {
    var quote = staff.quote("\"billing_date\":{\"date\":\"2026-05-15\",\"when\":\"period_end\"}");

    assertThat(quote.at("/summary"))
        .isEqualTo(
            "From 1 May 2026 your billing date is the 15th of each month, starting 15 May 2026. Until then"
                + " nothing changes. Nothing to pay today.");
    staff.confirm(quote);
    assertThat(staff.shown().at("/scheduled/kind")).isEqualTo("change");
    assertThat(staff.shown().at("/scheduled/date")).isEqualTo("2026-05-01");
    assertThat(staff.shown().at("/scheduled/billing_date")).isEqualTo("2026-05-15");
    assertThat(staff.quote("\"change\":{\"plan\":\"q\"}").at("/summary"))
        .contains("As scheduled, from 1 May 2026 your billing date is the 15th of each month");

    var undo = staff.quote("\"undo\":{\"kind\":\"billing_date\"}");

    assertThat(undo.at("/summary"))
        .isEqualTo(
            "You stay on P. Your change of billing date on 1 May 2026 is withdrawn. Nothing to pay today.");
    staff.confirm(undo);
    assertThat(staff.shown().json().has("scheduled")).isFalse();
    assertThat(staff.list("/activity", "text"))
        .contains(
            "Merchant scheduled the billing date 15 May 2026 for 1 May 2026.",
            "Merchant withdrew the change of billing date.");
  }

  @Test
  void only_the_merchant_moves_it() {
    var admin =
        new Visitor(
            merchant.as(Role.ADMIN, staff.customer()), staff.customer(), staff.subscription());

    var refused = admin.quote("\"billing_date\":{\"day\":15}");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("Only the merchant can use `billing_date`.");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          fields                                   | status | code
          "day":1                                  | 422    | no_change
          "day":0                                  | 400    | invalid
          "day":32                                 | 400    | invalid
          "day":"15"                               | 400    | invalid
          "day":15,"when":"date"                   | 400    | invalid
          "day":15,"settle":"none"                 | 400    | invalid
          "day":15,"date":"2026-05-15"             | 400    | invalid
          "when":"now"                             | 400    | invalid
          "date":"2026-02-30"                      | 400    | invalid
          "date":"1926-05-15"                      | 400    | invalid
          """)
  void what_makes_no_sense_is_refused(String fields, int status, String code) {
    var refused = staff.quote("\"billing_date\":{%s}".formatted(fields));

    assertThat(refused.status()).as(refused.text()).isEqualTo(status);
    assertThat(refused.code()).isEqualTo(code);
  }
}
