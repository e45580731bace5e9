package dev.midcycle.api.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sentences are true of the numbers beside them: of what is open, of past dates, of credit.
class TrueWordsTest {
  @RegisterExtension static final Installation installation = new Installation();

  /// Half-way through April on a plan of the example, paid for or not.
  private static Visitor on(String plan, String card) {
    var merchant = installation.merchant("scout");
    var customer = merchant.payer("Harbor", card);
    var subscription = merchant.subscribe(customer, plan, "month");
    merchant.advance("2026-04-16");
    return new Visitor(merchant.caller(), customer, subscription);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          plan  | card        | to    | total  | credited | said
          basic | tok_success | pro   | 15.00  | 0.00     | minus the 15 days you already paid on Scout Basic.
          basic | tok_decline | pro   | 15.00  | 0.00     | minus the 15 days already billed on Scout Basic.
          pro   | tok_success | basic | -15.00 | 15.00    | and the $15.00 left over becomes credit and lowers your next invoices. It is not paid out.
          pro   | tok_decline | basic | -15.00 | 0.00     | and the $15.00 left over lowers what you still have to pay.
          """)
  void of_what_is_paid_and_of_what_is_open(
      String plan, String card, String to, String total, String credited, String said) {
    var quote = on(plan, card).quote("\"change\":{\"plan\":\"%s\"}".formatted(to));

    assertThat(quote.at("/bill/total/amount")).isEqualTo(total);
    assertThat(quote.at("/bill/credit_result/amount")).isEqualTo(credited);
    assertThat(quote.at("/summary")).endsWith(said);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          wish                                                              | said
          "change":{"plan":"pro","when":"date","date":"2026-04-10"}         | You switch to Scout Pro as of 10 Apr 2026.
          "change":{"interval":"year","when":"date","date":"2026-04-10"}    | A new year of Scout Basic starts as of 10 Apr 2026.
          "change":{"plan":"pro","interval":"year","when":"date","date":"2026-04-10"} | You switch to Scout Pro as of 10 Apr 2026, and a new year starts then.
          "change":{"plan":"pro","when":"now"}                              | You switch to Scout Pro right now.
          "cancel":{"when":"date","date":"2026-04-10"}                      | Scout Basic ends as of 10 Apr 2026.
          "cancel":{"when":"now"}                                           | Scout Basic ends right now. What you will not use, $20.00, becomes credit
          """)
  void of_a_date_that_is_past(String wish, String said) {
    var quote = on("basic", "tok_success").quote(wish);

    assertThat(quote.status()).as(quote.text()).isEqualTo(201);
    assertThat(quote.at("/timing")).isEqualTo("now");
    assertThat(quote.at("/summary")).startsWith(said);
  }

  @Test
  void of_a_credit_that_no_plan_has_to_do_with() {
    var staff = on("basic", "tok_success");

    var quote =
        staff.quote("\"charge\":{\"name\":\"Goodwill\",\"amount\":\"-10\",\"collect\":\"now\"}");
    staff.confirm(quote);

    assertThat(quote.at("/summary"))
        .isEqualTo(
            "Goodwill is credited once. $10.00 becomes credit and lowers your next invoices. It is not paid out.");
    assertThat(staff.list("/documents", "description", "total/amount")).contains("Goodwill -10.00");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          first                                                      | wish                                                                 | total  | due    | said
          "charge":{"name":"Goodwill","amount":"-5","collect":"now"}  | "change":{"plan":"pro"}                                              | 15.00  | 10.00  | minus the 15 days you already paid on Scout Basic. Your credit pays $5.00 of it.
          "charge":{"name":"Goodwill","amount":"-50","collect":"now"} | "change":{"plan":"pro"}                                              | 15.00  | 0.00   | minus the 15 days you already paid on Scout Basic. Your credit pays all of it.
          "change":{"add_addons":["evidence-export"]}                 | "change":{"interval":"year"}                                         | 522.50 | 522.50 | A new year of Scout Basic starts today. $27.50 that you have not used is taken off.
          "change":{"add_addons":["evidence-export"]}                 | "change":{"remove_addons":["evidence-export"]}                       | -7.50  | 0.00   | From today Evidence Export is removed. What you will not use, $7.50, lowers what you still have to pay.
          "change":{"plan":"pro","when":"date","date":"2026-04-06"}   | "change":{"plan":"basic","when":"date","date":"2026-04-11"}          | -20.00 | 0.00   | You switch to Scout Basic as of 11 Apr 2026. $20.00 becomes credit and lowers your next invoices. It is not paid out.
          "change":{"plan":"pro"}                                     | "pause":{}                                                           | -35.00 | 0.00   | Scout Pro is paused today. Nothing is charged while it is paused. What you will not use, $35.00, becomes credit and lowers your next invoices. It is not paid out.
          """)
  void of_what_credit_pays_and_of_what_is_left(
      String first, String wish, String total, String due, String said) {
    var staff = on("basic", "tok_success");
    staff.make(first);
    var quote = staff.quote(wish);

    assertThat(quote.at("/bill/total/amount")).isEqualTo(total);
    assertThat(quote.at("/due_now/amount")).isEqualTo(due);
    assertThat(quote.at("/summary")).endsWith(said);
  }

  @Test
  void of_a_trial_that_has_a_setup_fee() {
    var merchant =
        installation.merchant(
            Installation.catalog(
                """
                catalog: tried
                currency: USD
                timezone: UTC
                plans:
                  a:
                    name: A
                    family: f
                    rank: 1
                    trial_days: 14
                    prices: {month: 10.00}
                    charges: [{key: setup, kind: one_time, price: 99}]
                """));
    var quote =
        merchant
            .caller()
            .post(
                "/v1/quotes",
                "{\"customer\":\"%s\",\"subscribe\":{\"plan\":\"a\"}}"
                    .formatted(merchant.payer("Harbor", "tok_success")));

    assertThat(quote.at("/due_now/amount")).isEqualTo("0.00");
    assertThat(quote.at("/summary"))
        .isEqualTo(
            "Your trial of A starts today. You pay nothing before it ends. Nothing to pay today.");
  }

  @Test
  void of_a_trial_that_is_its_own_period() {
    var merchant =
        installation.merchant(
            Installation.catalog(
                """
                catalog: tried
                currency: USD
                timezone: UTC
                plans: {a: {family: f, rank: 1, trial_days: 14, prices: {month: 10.00}}}
                """));
    var shown = subscription(merchant, merchant.payer("Harbor", "tok_success"));

    assertThat(shown.at("/status")).isEqualTo("trial");
    assertThat(shown.at("/started_on")).isEqualTo("2026-04-01");
    assertThat(shown.at("/period/from")).isEqualTo("2026-04-01");
    assertThat(shown.at("/period/to")).isEqualTo(shown.at("/trial_ends_on"));
  }

  private static Answer subscription(Merchant merchant, CustomerId customer) {
    var id = merchant.subscribe(customer, "a", "month");
    return merchant.caller().get("/v1/subscriptions/" + id);
  }
}
