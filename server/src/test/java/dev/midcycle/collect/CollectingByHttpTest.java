package dev.midcycle.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.PayPageSample;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An invoice of 40.00 of 1 April that could not be collected, under `retry_days: [3, 5]` and
/// `then: cancel`: what is shown of it, and what customers and staff do about it.
class CollectingByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();

  private Merchant scout;
  private CustomerId customer;
  private String document;
  private String subscription;

  @BeforeEach
  void declined() {
    scout =
        installation.merchant(
            Installation.catalog(
                Installation.text("scout")
                    .replace(
                        "billing:", "billing:\n  dunning: {retry_days: [3, 5], then: cancel}")));
    customer = scout.payer("Harbor", "tok_insufficient_funds");
    subscription = scout.subscribe(customer, "basic", "month");
    scout.advance("2026-04-02");
    document = scout.caller().get("/v1/customers/" + customer + "/documents").at("/data/0/id");
  }

  private String next() {
    return shown().at("/past_due/next_attempt");
  }

  private Caller.Answer shown() {
    return scout.caller().get("/v1/documents/" + document);
  }

  @Test
  void it_is_past_due_everywhere() {
    var owed = scout.caller().get("/v1/customers/" + customer + "/owed").json().at("/data/0");
    var late = scout.caller().get("/v1/subscriptions/" + subscription).json().at("/past_due");
    var listed = scout.caller().get("/v1/documents?customer=" + customer).json().at("/data/0");

    assertThat(shown().at("/past_due/code")).isEqualTo("insufficient_funds");
    assertThat(next()).startsWith("2026-04-04T");
    assertThat(owed.at("/open/amount").asString()).isEqualTo("40.00");
    assertThat(owed.at("/overdue/amount").asString()).isEqualTo("40.00");
    assertThat(owed.at("/documents/0/overdue").asBoolean()).isTrue();
    assertThat(owed.at("/past_due/amount").asString()).isEqualTo("40.00");
    assertThat(owed.at("/next_attempt").asString()).isEqualTo(next());
    assertThat(owed.at("/documents/0/document").asString()).isEqualTo(document);
    assertThat(late.at("/code").asString()).isEqualTo("insufficient_funds");
    assertThat(late.at("/next_attempt").asString()).isEqualTo(next());
    assertThat(late.at("/documents/0").asString()).isEqualTo(document);
    assertThat(listed.at("/past_due/next_attempt").asString()).isEqualTo(next());
  }

  /// At the end what is said is what came.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          until      | attempts | next       | then   | ended      | status
          2026-04-03 | 1        | 2026-04-04 | -      | -          | active
          2026-04-05 | 2        | 2026-04-09 | -      | -          | active
          2026-04-10 | 3        | -          | cancel | 2026-04-09 | cancelled
          2026-06-01 | 3        | -          | cancel | 2026-04-09 | cancelled
          """)
  void as_days_pass(
      String until, int attempts, String next, String then, String ended, String status) {
    scout.advance(until);

    var late = shown().json().at("/past_due");
    assertThat(late.at("/attempts").asInt()).isEqualTo(attempts);
    assertThat(day(late.at("/next_attempt").asString(""))).isEqualTo(next);
    assertThat(day(late.at("/then").asString(""))).isEqualTo(then);
    assertThat(day(late.at("/ended_at").asString(""))).isEqualTo(ended);
    assertThat(scout.caller().get("/v1/subscriptions/" + subscription).at("/status"))
        .isEqualTo(status);
  }

  /// Each is told once.
  @Test
  void it_is_told_of_by_events() {
    scout.advance("2026-06-01");

    assertThat(told())
        .containsExactly(
            "document.dunning_ended",
            "document.issued",
            "document.issued",
            "document.past_due",
            "payment.failed",
            "payment.failed",
            "payment.failed");
  }

  private List<String> told() {
    return installation.rows(
        """
        select kind
        from outbox
        where tenant = '%s'
          and customer = '%s'
          and (kind like 'document.%%' or kind like 'payment.%%')
          and at < '2026-04-30'
          and kind <> 'document.credited'
        order by kind
        """
            .formatted(scout.id().uuid(), customer.uuid()));
  }

  private static @Nullable String day(String text) {
    return text.isEmpty() ? null : text.substring(0, Math.min(10, text.length()));
  }

  /// What is sent, and what is open and tried next afterwards.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          who     | path                | body                                        | card                   | answer                     | open  | next
          admin   | documents/D/pay     | "amount":"40.00"                            | tok_success            | 200 succeeded              | 0.00  | -
          admin   | documents/D/pay     | "amount":"40.00","payment_method":"M"       | tok_success            | 200 succeeded              | 0.00  | -
          admin   | documents/D/pay     | "amount":"39.99"                            | tok_success            | 409 amount_moved           | 40.00 | 2026-04-04
          admin   | documents/D/pay     | "amount":"40.00"                            | tok_decline            | 402 payment_failed         | 40.00 | 2026-04-04
          admin   | documents/D/pay     | "amount":"40.00"                            | tok_stolen             | 402 payment_failed         | 40.00 | 2026-04-04
          admin   | documents/D/pay     | "amount":"40.00"                            | tok_hang               | 200 unknown                | 40.00 | 2026-04-04
          billing | documents/D/pay     | "amount":"40.00"                            | tok_success            | 200 succeeded              | 0.00  | -
          viewer  | documents/D/pay     | "amount":"40.00"                            | tok_success            | 403 forbidden              | 40.00 | 2026-04-04
          admin   | documents/D/pay     | "amount":"40.00","payment_method":"pm_none" | tok_success            | 404 not_found              | 40.00 | 2026-04-04
          admin   | documents/D/collect |                                             | tok_success            | 403 forbidden              | 40.00 | 2026-04-04
          staff   | documents/D/collect |                                             | tok_success            | 200 succeeded              | 0.00  | -
          staff   | documents/D/collect | "payment_method":"M"                        | tok_success            | 200 succeeded              | 0.00  | -
          staff   | documents/D/collect |                                             | tok_decline            | 402 payment_failed         | 40.00 | 2026-04-04
          admin   | customers/C/owed/pay | "currency":"USD","amount":"40.00"          | tok_success            | 200                        | 0.00  | -
          admin   | customers/C/owed/pay | "currency":"USD","amount":"10.00"          | tok_success            | 409 amount_moved           | 40.00 | 2026-04-04
          admin   | customers/C/owed/pay | "currency":"EUR","amount":"40.00"          | tok_success            | 422 nothing_open           | 40.00 | 2026-04-04
          admin   | customers/C/owed/pay | "currency":"USD","amount":"40.00"          | tok_decline            | 402 payment_failed         | 40.00 | 2026-04-04
          """)
  void paying(
      String who, String path, String body, String card, String answer, String open, String next) {
    scout.card(customer, card);
    var caller =
        who.equals("staff")
            ? scout.caller()
            : scout.as(Role.valueOf(who.toUpperCase(Locale.ROOT)), customer);
    var method =
        scout.caller().get("/v1/customers/" + customer + "/payment-methods").at("/data/0/id");
    var sent = "{" + (body == null ? "" : body).replace("\"M\"", "\"" + method + "\"") + "}";

    var told =
        caller.post("/v1/" + path.replace("D", document).replace("C", customer.text()), sent);

    assertThat(
            (told.status() + " " + (told.code().isEmpty() ? told.at("/status") : told.code()))
                .strip())
        .as(told.text())
        .isEqualTo(answer);
    assertThat(shown().at("/due/amount")).isEqualTo(open);
    assertThat(day(next())).isEqualTo(next);
  }

  /// Its dates pass, and come when it goes on.
  @Test
  void staff_stops_it_and_lets_it_go_on() {
    var dunning = "/v1/documents/" + document + "/dunning/";
    assertThat(scout.caller().post(dunning + "pause", "").at("/paused")).isEqualTo("true");
    assertThat(scout.caller().post(dunning + "pause", "").status()).isEqualTo(200);
    scout.advance("2026-04-20");
    assertThat(shown().at("/past_due/attempts")).isEqualTo("1");
    assertThat(next()).isEmpty();

    var gone = scout.caller().post(dunning + "resume", "");
    assertThat(gone.at("/paused")).isEqualTo("false");
    scout.advance("2026-04-20T12:00:00Z");

    assertThat(shown().at("/past_due/attempts")).isEqualTo("2");
    assertThat(day(next())).isEqualTo("2026-04-25");
  }

  @Test
  void what_is_not_past_due_cannot_be_stopped() {
    scout.card(customer, "tok_success");
    scout.caller().post("/v1/documents/" + document + "/pay", "{\"amount\":\"40.00\"}");

    assertThat(scout.caller().post("/v1/documents/" + document + "/dunning/pause", "").code())
        .isEqualTo("not_past_due");
  }

  /// The default is declined on the date, and the backup pays at once; both are on the document.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          default                | backup                 | what was tried                          | open
          tok_insufficient_funds | tok_success            | declined, declined, succeeded           | 0.00
          tok_insufficient_funds | tok_decline            | declined, declined, declined            | 40.00
          tok_insufficient_funds | tok_stolen             | declined, declined, declined            | 40.00
          tok_stolen             | tok_success            | declined, declined                      | 40.00
          tok_success            | tok_success            | declined, succeeded                     | 0.00
          """)
  void a_backup_is_tried_once_after_a_soft_decline(
      String standard, String backup, String tried, String open) {
    var cards = "/v1/customers/" + customer + "/payment-methods";
    scout.card(customer, standard);
    var added =
        scout.caller().post(cards, "{\"token\":\"%s\",\"make_default\":false}".formatted(backup));
    var made = scout.caller().post("/v1/payment-methods/" + added.at("/id") + "/backup", "");
    assertThat(made.at("/backup")).as(made.text()).isEqualTo("true");

    scout.advance("2026-04-05");

    assertThat(
            shown().json().at("/payments").valueStream().map(one -> one.at("/outcome").asString()))
        .isEqualTo(List.of(tried.split(", ")));
    assertThat(shown().at("/due/amount")).isEqualTo(open);
  }

  /// Not by whoever has a link, who does not know the customer's cards; and nobody means by it that
  /// another of them be charged.
  @Test
  void what_was_charged_by_itself_is_given_up_by_the_customer_alone_and_by_no_other_card() {
    scout.card(customer, "tok_approval");
    var cards = "/v1/customers/" + customer + "/payment-methods";
    var other = "{\"token\":\"tok_success\",\"make_default\":false}";
    var backup = scout.caller().post(cards, other).at("/id");
    scout.caller().post("/v1/payment-methods/" + backup + "/backup", "");
    scout.advance("2026-04-05");
    var holder = PayPageSample.holder(scout, document);
    var waiting = holder.get("/v1/pay-page").at("/action/payment");

    assertThat(holder.post("/v1/pay-page/give-up", "").code()).isEqualTo("not_allowed");
    assertThat(holder.get("/v1/pay-page").at("/action/payment")).isEqualTo(waiting);
    assertThat(shown().at("/past_due/attempts")).isEqualTo("1");

    var given = scout.caller().post("/v1/payments/" + waiting + "/give-up", "");
    installation.application.payment().collecting().run(scout.id());

    assertThat(given.at("/code")).as(given.text()).isEqualTo("authentication_abandoned");
    assertThat(shown().at("/past_due/attempts")).isEqualTo("2");
    assertThat(shown().json().at("/payments").size()).isEqualTo(2);
    assertThat(shown().at("/due/amount")).isEqualTo("40.00");
  }
}
