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

/// A card that expires at the end of April is added on the first: both dates on which that is told
/// are the 31 March, which is over, and the 24 April.
class CardMailsTest {
  @RegisterExtension static final Installation installation = new Installation();

  private final Merchant merchant = installation.merchant("scout");

  private CustomerId customer(String... cards) {
    var customer = merchant.payer("Acme", cards[0]);
    merchant.caller().patch("/v1/customers/" + customer, "{\"email\":\"books@acme.test\"}");
    return customer;
  }

  private String another(CustomerId customer, String card) {
    return merchant
        .caller()
        .post(
            "/v1/customers/" + customer + "/payment-methods",
            "{\"token\":\"%s\",\"make_default\":false}".formatted(card))
        .at("/id");
  }

  private List<String> told() {
    installation.application.events().relay().runAll(() -> true);
    return merchant
        .caller()
        .get("/v1/mails?kind=card_expires")
        .json()
        .get("data")
        .valueStream()
        .map(one -> one.path("to").asString() + " " + day(one.path("at").asString()))
        .sorted()
        .toList();
  }

  private static String day(String instant) {
    return instant.substring(0, 10);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          default      | other        | it is         | told
          tok_expiring | -            | -             | 04-01 04-24
          tok_success  | tok_expiring | -             |
          tok_success  | tok_expiring | backup        | 04-01 04-24
          tok_success  | tok_expiring | default       | 04-01 04-24
          tok_success  | tok_expiring | backup 04-25  | 04-25
          tok_success  | tok_expiring | backup 05-02  |
          tok_expiring | tok_success  | default 04-20 | 04-01
          tok_expiring | tok_success  | first 04-20   | 04-01
          tok_success  | tok_expiring | removed       |
          """)
  void only_of_what_is_charged_and_once_on_each_date(
      String standard, String other, String role, String told) {
    var customer = customer(standard);
    var id = other.equals("-") ? "" : another(customer, other);
    var words = role.split(" ", -1);
    merchant.advance("2026-04-02");
    if (words.length > 1) {
      merchant.advance("2026-" + words[1]);
    }
    does(customer, words[0], id);
    merchant.advance("2026-05-03");
    merchant.advance("2026-06-03");

    var days = told == null ? List.of() : List.of(told.split(" ", -1));
    assertThat(told())
        .isEqualTo(days.stream().map(day -> "books@acme.test 2026-" + soon(words, day)).toList());
  }

  /// What is asked for on the second is told then.
  private static String soon(String[] words, Object day) {
    boolean asked = !words[0].equals("-") && words.length == 1;
    return asked && day.equals("04-01") ? "04-02" : (String) day;
  }

  private void does(CustomerId customer, String what, String id) {
    var path = "/v1/payment-methods/" + id;
    switch (what) {
      case "backup" ->
          assertThat(merchant.caller().post(path + "/backup", "").status()).isEqualTo(200);
      case "default" ->
          assertThat(merchant.caller().post(path + "/default", "").status()).isEqualTo(200);
      case "removed" -> assertThat(merchant.caller().delete(path).status()).isEqualTo(204);
      case "first" -> {
        var cards = merchant.caller().get("/v1/customers/" + customer + "/payment-methods");
        merchant.caller().delete("/v1/payment-methods/" + cards.at("/data/0/id"));
      }
      default -> {}
    }
  }

  @Test
  void the_mail_names_the_card_and_its_last_day_and_the_event_from_when() {
    customer("tok_expiring");
    merchant.advance("2026-04-02");
    assertThat(told()).hasSize(1);

    var id = merchant.caller().get("/v1/mails?kind=card_expires").at("/data/0/id");
    var mail = merchant.caller().get("/v1/mails/" + id);
    assertThat(mail.at("/subject")).isEqualTo("Your card for Merchant expires soon");
    assertThat(mail.at("/text"))
        .contains(
            "The card Visa 0341 of Acme, with which Merchant is paid, can be charged until Apr 30, 2026.")
        .contains("Please add another card before then.");
    var event =
        merchant.caller().get("/v1/events?kinds=payment_method.expiring").json().at("/data/0");
    assertThat(event.at("/data").toString())
        .isEqualTo("{\"brand\":\"Visa\",\"last4\":\"0341\",\"until\":\"2026-05-01T04:00:00Z\"}");
  }
}
