package dev.midcycle.credit;

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

/// What a merchant says of a customer's tax, and the credit it grants.
class TaxAndCreditByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private CustomerId customer;

  @BeforeEach
  void a_customer_who_can_pay() {
    merchant = installation.merchant("scout");
    customer = merchant.payer("Harbor", "tok_success");
  }

  private String path() {
    return "/v1/customers/" + customer;
  }

  private Visitor subscribed() {
    return new Visitor(merchant.caller(), customer, merchant.subscribe(customer, "basic", "month"));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          rate | inclusive | total | tax  | because
          0.19 | false     | 47.60 | 7.60 | 40.00 and 19 % of it
          0.25 | true      | 40.00 | 8.00 | 40.00 contain 32.00 and 25 % of it
          0    | false     | 40.00 | 0.00 | no tax
          """)
  void a_customers_tax_is_on_its_documents(
      String rate, boolean inclusive, String total, String tax, String because) {
    var set =
        merchant
            .caller()
            .patch(
                path(), "{\"tax\":{\"rate\":\"%s\",\"inclusive\":%s}}".formatted(rate, inclusive));

    assertThat(set.at("/tax/rate")).isEqualTo(rate);
    assertThat(set.json().at("/tax/inclusive").asBoolean()).isEqualTo(inclusive);
    var document = subscribed().list("/documents", "id").getFirst();
    var shown = merchant.caller().get("/v1/documents/" + document);
    assertThat(shown.at("/total/amount")).as(because).isEqualTo(total);
    assertThat(shown.at("/tax/amount")).as(because).isEqualTo(tax);
  }

  @Test
  void tax_is_set_with_the_customer_and_stays_when_something_else_changes() {
    var made =
        merchant
            .caller()
            .post(
                "/v1/customers",
                "{\"name\":\"New\",\"email\":\"a@b.test\",\"tax\":{\"rate\":\"0.2\"}}");
    var changed =
        merchant.caller().patch("/v1/customers/" + made.at("/id"), "{\"email\":\"c@d.test\"}");

    assertThat(made.at("/email")).isEqualTo("a@b.test");
    assertThat(changed.at("/email")).isEqualTo("c@d.test");
    assertThat(changed.at("/tax/rate")).isEqualTo("0.2");
  }

  @Test
  void a_tax_that_changes_makes_an_open_quote_stale_and_counts_from_the_next_document() {
    var visitor = subscribed();
    var quote = visitor.quote("\"change\":{\"plan\":\"pro\"}");

    merchant.caller().patch(path(), "{\"tax\":{\"rate\":\"0.1\"}}");

    assertThat(visitor.confirm(quote).code()).isEqualTo("stale_quote");
    merchant.advance("2026-05-02");
    assertThat(visitor.documents()).containsExactly("invoice 44.00 paid", "invoice 40.00 paid");
  }

  @Test
  void a_member_may_change_no_tax() {
    var refused = merchant.as(Role.ADMIN, customer).patch(path(), "{\"tax\":{\"rate\":\"0\"}}");

    assertThat(refused.status()).isEqualTo(403);
  }

  @Test
  void credit_that_is_granted_pays_the_next_document() {
    var granted =
        merchant.caller().post(path() + "/credits", "{\"amount\":\"15.00\",\"note\":\"Sorry\"}");

    assertThat(granted.status()).as(granted.text()).isEqualTo(201);
    assertThat(granted.at("/credit_balance/amount")).isEqualTo("15.00");
    assertThat(granted.at("/amount/currency")).isEqualTo("USD");
    var document = subscribed().list("/documents", "id").getFirst();
    var shown = merchant.caller().get("/v1/documents/" + document);
    assertThat(shown.at("/total/amount")).isEqualTo("40.00");
    assertThat(shown.at("/credit_used/amount")).isEqualTo("15.00");
    assertThat(merchant.caller().get(path()).at("/credit_balance/amount")).isEqualTo("0.00");
    assertThat(merchant.as(Role.VIEWER, customer).get(path() + "/activity").text())
        .contains("Merchant granted a credit of $15.00.");
  }

  @Test
  void credit_for_a_time_is_gone_on_its_day_and_all_that_moved_it_is_listed() {
    var day = "2026-04-20";
    var granted =
        merchant
            .caller()
            .post(
                path() + "/credits",
                "{\"amount\":\"55.00\",\"note\":\"Hello\",\"expires\":\"%s\"}".formatted(day));
    assertThat(granted.status()).as(granted.text()).isEqualTo(201);
    assertThat(granted.at("/expires")).isEqualTo(day);
    var document = subscribed().list("/documents", "id").getFirst();

    merchant.advance(day);

    assertThat(merchant.caller().get(path()).at("/credit_balance/amount")).isEqualTo("0.00");
    var member = merchant.as(Role.VIEWER, customer);
    var listed = member.get(path() + "/credits");
    assertThat(listed.json().at("/data").valueStream().map(one -> one.at("/kind").asString()))
        .containsExactly("expired", "applied", "granted");
    assertThat(listed.at("/data/0/amount/amount")).isEqualTo("-15.00");
    assertThat(listed.at("/data/1/document")).isEqualTo(document);
    assertThat(listed.at("/data/2/unused/amount")).isEqualTo("0.00");
    assertThat(listed.at("/data/2/expires")).isEqualTo(day);
    assertThat(
            installation.rows(
                "select content -> 'amount' ->> 'minor' from outbox where kind = 'credit.expired'"))
        .contains("1500");
    assertThat(member.get(path() + "/activity").text()).contains("Credit of $15.00 expired unused");
    var first = member.get(path() + "/credits?limit=1");
    assertThat(member.get(path() + "/credits?limit=1&cursor=" + first.at("/next_cursor")).text())
        .contains("applied");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          route    | body
          /credits | {"amount":"0.00"}
          /credits | {"amount":"-1.00"}
          /credits | {"amount":"1.001"}
          /credits | {"amount":"1e99"}
          /credits | {"amount":"1234567890123"}
          /credits | {"amount":1}
          /credits | {"amount":"1.00","expires":"tomorrow"}
          /credits | {"amount":"1.00","expires":"2020-01-01"}
          /credits | {}
          ''       | {"tax":{"rate":"1.01"}}
          ''       | {"tax":{"rate":"-0.1"}}
          ''       | {"tax":{"rate":"19%"}}
          ''       | {"tax":{"rate":"0.0000001"}}
          ''       | {"tax":{}}
          """)
  void what_is_no_amount_and_no_rate_is_refused_and_nothing_is_written(String route, String body) {
    var before = installation.contents();

    var method = route.isEmpty() ? "PATCH" : "POST";
    var refused = merchant.caller().changing(method, path() + route, body);

    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(installation.contents()).isEqualTo(before);
  }
}
