package dev.midcycle.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An application asks before it serves, also for those who have nothing that runs.
class LapsedEntitlementsTest {
  @RegisterExtension static final Installation installation = new Installation();

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          what happened              | then    | feature        | allowed | reason
          nothing                    |         | retention_days | false   | no_subscription
          nothing                    |         | cameras        | false   | no_subscription
          "start":"2026-05-01"       | start   | retention_days | false   | not_started
          "start":"2026-05-01"       | start   | cameras        | false   | not_started
          "interval":"month"         | none    | retention_days | true    |
          "cancel":{"when":"now"}    | act     | retention_days | false   | cancelled
          "cancel":{"when":"now"}    | act     | cameras        | false   | cancelled
          "cancel":{}                | act     | retention_days | true    |
          "pause":{}                 | act     | retention_days | false   | paused
          "pause":{}                 | act     | cameras        | false   | paused
          """)
  void a_customer_without_a_running_subscription_is_told_why_not(
      String what, String then, String feature, boolean allowed, String reason) {
    var merchant = installation.merchant("scout");
    var customer = merchant.payer("Harbor", "tok_success");
    live(merchant, customer.text(), what, then == null ? "" : then);

    var answer = merchant.caller().get(path(customer.text(), feature));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().at("/allowed").asBoolean()).isEqualTo(allowed);
    assertThat(answer.json().at("/granted").asBoolean()).isEqualTo(allowed);
    assertThat(answer.at("/reason")).isEqualTo(reason == null ? "" : reason);
    assertThat(inList(merchant, customer.text(), feature)).isEqualTo(answer.text());
  }

  private static String path(String customer, String feature) {
    return "/v1/customers/" + customer + "/entitlements/" + feature;
  }

  private static String inList(Merchant merchant, String customer, String feature) {
    return merchant
        .caller()
        .get("/v1/customers/" + customer + "/entitlements")
        .json()
        .at("/features")
        .valueStream()
        .filter(one -> one.at("/key").asString("").equals(feature))
        .findFirst()
        .orElseThrow()
        .toString();
  }

  private static void live(Merchant merchant, String customer, String what, String then) {
    switch (then) {
      case "start", "none" ->
          confirmed(merchant, customer, "\"subscribe\":{\"plan\":\"basic\"," + what + "}");
      case "act" -> {
        var begun = confirmed(merchant, customer, "\"subscribe\":{\"plan\":\"basic\"}");
        var id = begun.at("/subscription/id");
        confirmed(merchant, customer, "\"subscription\":\"" + id + "\"," + what);
      }
      default -> {}
    }
  }

  private static Answer confirmed(Merchant merchant, String customer, String wish) {
    var quote =
        merchant.caller().post("/v1/quotes", "{\"customer\":\"%s\",%s}".formatted(customer, wish));
    assertThat(quote.status()).as(quote.text()).isEqualTo(201);
    var done = merchant.caller().post("/v1/quotes/" + quote.at("/id") + "/confirm", "");
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    return done;
  }

  @Test
  void a_cancellation_tells_at_its_end_even_before_a_bill_run_has_seen_it() {
    var merchant = installation.merchant("scout");
    var customer = merchant.payer("Harbor", "tok_success");
    live(merchant, customer.text(), "\"cancel\":{}", "act");

    merchant.advance("2026-05-01");

    var answer = merchant.caller().get(path(customer.text(), "retention_days"));
    assertThat(answer.at("/reason")).isEqualTo("cancelled");
  }

  @Test
  void what_runs_counts_and_what_ended_does_not() {
    var merchant = installation.merchant("scout");
    var customer = merchant.payer("Harbor", "tok_success");
    live(merchant, customer.text(), "\"cancel\":{\"when\":\"now\"}", "act");
    merchant.subscribe(customer, "basic", "month");

    var answer = merchant.caller().get(path(customer.text(), "retention_days"));

    assertThat(answer.json().at("/allowed").asBoolean()).as(answer.text()).isTrue();
  }

  @Test
  void a_misspelt_feature_is_not_found() {
    var merchant = installation.merchant("scout");
    var customer = merchant.payer("Harbor", "tok_success");

    assertThat(merchant.caller().get(path(customer.text(), "retention_dyas")).status())
        .isEqualTo(404);
    assertThat(merchant.caller().get(path(customer.text(), "%20")).status()).isEqualTo(404);
  }
}
