package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Scout Basic of 40.00 is tried out for a fortnight from 1 April: on the 12th it is told what
/// comes on the 15th.
class TrialMailsTest {
  private static final String CHARGED =
      "On Apr 15, 2026, $40.00 will be charged to the card Visa 4242.";

  @RegisterExtension static final Installation installation = new Installation();

  private Merchant merchant = installation.merchant("scout");

  private CustomerId customer(String card) {
    var customer = merchant.payer("Acme", card);
    merchant.caller().patch("/v1/customers/" + customer, "{\"email\":\"books@acme.test\"}");
    return customer;
  }

  private String quoted(CustomerId customer, String verb) {
    var quote =
        merchant.caller().post("/v1/quotes", "{\"customer\":\"%s\",%s}".formatted(customer, verb));
    assertThat(quote.status()).as(quote.text()).isEqualTo(201);
    var done = merchant.caller().post("/v1/quotes/" + quote.at("/id") + "/confirm", "");
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    return done.at("/subscription/id");
  }

  private List<String> told() {
    installation.application.events().relay().runAll(() -> true);
    return merchant
        .caller()
        .get("/v1/mails?kind=trial_ends")
        .json()
        .get("data")
        .valueStream()
        .map(one -> one.path("at").asString())
        .sorted()
        .toList();
  }

  private String text() {
    var id = merchant.caller().get("/v1/mails?kind=trial_ends").at("/data/0/id");
    return merchant.caller().get("/v1/mails/" + id).at("/text");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          card        | what is done besides                  | told
          tok_success |                                       | On Apr 15, 2026, $40.00 will be charged to the card Visa 4242.
          none        |                                       | On Apr 15, 2026, $40.00 is to be paid, and your account has no card yet.
          tok_success | credit 15.00                          | On Apr 15, 2026, $25.00 will be charged to the card Visa 4242.
          none        | credit 40.00                          | After that there is nothing to pay yet.
          tok_success | net_days 14                           | On Apr 29, 2026, $40.00 will be charged to the card Visa 4242.
          none        | net_days 14                           | On Apr 29, 2026, $40.00 is to be paid, and your account has no card yet.
          tok_success | "change":{"add_addons":["evidence-export"]} | On Apr 15, 2026, $55.00 will be charged to the card Visa 4242.
          """)
  void what_comes_is_told_to_the_cent(String card, String besides, String told) {
    if (besides != null && besides.startsWith("net_days")) {
      merchant = deferred(besides.replace("net_days ", "net_days: "));
    }
    var customer = customer(card.equals("none") ? "tok_success" : card);
    var subscription = quoted(customer, "\"subscribe\":{\"plan\":\"basic\",\"trial_days\":14}");
    does(customer, subscription, besides == null ? "" : besides);
    if (card.equals("none")) {
      installation.database.execute(
          "update payment_method set removed_at = now(), is_default = false where customer = '%s'"
              .formatted(customer.uuid()));
    }
    merchant.advance("2026-04-12T03:59:59Z");
    assertThat(told()).isEmpty();

    merchant.advance("2026-04-14");
    assertThat(told()).containsExactly("2026-04-12T04:00:00Z");
    assertThat(text())
        .contains("The last day of the trial of Acme with Merchant is Apr 14, 2026.")
        .contains(told);
    merchant.advance("2026-04-30");
    assertThat(told()).as("once").hasSize(1);
    if (card.equals("tok_success")) {
      var paid = merchant.caller().get("/v1/payments?customer=" + customer);
      assertThat(told)
          .as(paid.text())
          .contains("$" + paid.at("/data/0/amount/amount"))
          .contains("Apr " + paid.at("/data/0/created_at").substring(8, 10));
    }
  }

  /// One whose customers pay later than they are invoiced.
  private static Merchant deferred(String rule) {
    var text = Installation.text("scout").replace("net_days: 0", rule);
    return installation.merchant(Installation.catalog(text));
  }

  private void does(CustomerId customer, String subscription, String what) {
    if (what.startsWith("credit")) {
      var granted =
          merchant
              .caller()
              .post(
                  "/v1/customers/" + customer + "/credits",
                  "{\"amount\":\"%s\",\"note\":\"A test\"}".formatted(what.substring(7)));
      assertThat(granted.status()).as(granted.text()).isBetween(200, 299);
    } else if (!what.isEmpty() && !what.startsWith("net_days")) {
      quoted(customer, "\"subscription\":\"" + subscription + "\"," + what);
    }
  }

  @Test
  void where_it_ends_with_its_trial_nothing_is_told_unless_that_is_undone() {
    var customer = customer("tok_success");
    var subscription = quoted(customer, "\"subscribe\":{\"plan\":\"basic\",\"trial_days\":14}");
    does(customer, subscription, "\"cancel\":{}");
    merchant.advance("2026-04-13");
    assertThat(told()).isEmpty();

    does(customer, subscription, "\"undo\":{}");
    merchant.advance("2026-04-14");
    assertThat(told()).containsExactly("2026-04-13T04:00:00Z");
    assertThat(text()).contains(CHARGED);
  }

  @Test
  void an_end_that_moves_is_told_anew() {
    var customer = customer("tok_success");
    var subscription = quoted(customer, "\"subscribe\":{\"plan\":\"basic\",\"trial_days\":14}");
    merchant.advance("2026-04-13");
    does(customer, subscription, "\"trial\":{\"until\":\"2026-04-25\"}");
    merchant.advance("2026-04-26");

    assertThat(told()).containsExactly("2026-04-12T04:00:00Z", "2026-04-22T04:00:00Z");
    assertThat(text()).contains("On Apr 25, 2026, $40.00 will be charged");
  }
}
