package dev.midcycle.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A merchant's own ids and notes, and what a merge patch does to them.
class ExternalIdsByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private Caller key;
  private String customer;
  private String subscription;

  @BeforeEach
  void open() {
    merchant = installation.merchant("scout");
    key = merchant.caller();
    var payer = merchant.payer("Acme", "tok_success");
    customer = payer.text();
    subscription = merchant.subscribe(payer, "basic", "month");
  }

  private static Answer done(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private static String named(String externalId) {
    return "{\"external_id\":\"" + externalId + "\"}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acme-1",
        "a b",
        "münchen 💩",
        "50% off?",
        "a&b=c#d",
        "a:b",
        "cus_1",
        "ext:ext:",
        "+1"
      })
  void an_id_of_the_merchants_own_stands_in_every_path(String externalId) {
    done(key.patch("/v1/customers/" + customer, named(externalId)));
    done(key.patch("/v1/subscriptions/" + subscription, named(externalId)));
    var ext = "ext:" + URLEncoder.encode(externalId, StandardCharsets.UTF_8).replace("+", "%20");

    assertThat(done(key.get("/v1/customers/" + ext)).at("/id")).isEqualTo(customer);
    assertThat(done(key.get("/v1/customers/" + ext + "/entitlements")).at("/customer"))
        .isEqualTo(customer);
    assertThat(done(key.get("/v1/subscriptions/" + ext)).at("/id")).isEqualTo(subscription);
    assertThat(done(key.get("/v1/subscriptions/" + ext + "/offers")).at("/current/plan"))
        .isEqualTo("basic");
    assertThat(done(key.get("/v1/documents?subscription=" + ext)).at("/data/0/customer"))
        .isEqualTo(customer);
    done(key.patch("/v1/subscriptions/" + ext + "/spending-rule", "{\"budget\":\"5.00\"}"));
  }

  @Test
  void a_repeat_is_told_the_same_when_nobody_is_called_so_any_more() {
    done(key.patch("/v1/customers/" + customer, named("before")));
    var attempt = key.with("Idempotency-Key", "the-attempt");
    var first = done(attempt.patch("/v1/customers/ext:before", named("after")));

    var again = attempt.patch("/v1/customers/ext:before", named("after"));

    assertThat(done(again).text()).isEqualTo(first.text());
    assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
    assertThat(key.get("/v1/customers/ext:before").status()).isEqualTo(404);
  }

  @Test
  void two_of_one_merchant_never_have_the_same() {
    var other = merchant.payer("Other", "tok_success");
    var another = merchant.subscribe(other, "basic", "month");
    done(key.patch("/v1/customers/" + customer, named("one")));
    done(key.patch("/v1/subscriptions/" + subscription, named("one")));

    assertThat(key.patch("/v1/customers/" + other, named("one")).code())
        .isEqualTo("external_id_taken");
    assertThat(key.patch("/v1/subscriptions/" + another, named("one")).code())
        .isEqualTo("external_id_taken");
    done(key.patch("/v1/customers/" + customer, named("one")));
    done(key.patch("/v1/customers/" + customer, "{\"external_id\":null}"));
    done(key.patch("/v1/customers/" + other, named("one")));
    assertThat(key.get("/v1/customers/ext:one").at("/id")).isEqualTo(other.text());
  }

  @Test
  void two_merchants_may_call_different_customers_the_same() {
    var theirs = installation.merchant("scout");
    var foreign = theirs.payer("Foreign", "tok_success");
    done(key.patch("/v1/customers/" + customer, named("one")));
    done(theirs.caller().patch("/v1/customers/" + foreign, named("one")));

    assertThat(key.get("/v1/customers/ext:one").at("/id")).isEqualTo(customer);
    assertThat(theirs.caller().get("/v1/customers/ext:one").at("/id")).isEqualTo(foreign.text());
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          patch                                      | pointer          | then
          {"email":"b@b.test"}                       | /email           | b@b.test
          {"name":"B"}                               | /email           | a@b.test
          {"email":null}                             | /email           |
          {"language":null}                          | /language        |
          {"name":"B"}                               | /language        | de
          {"billing_details":null}                   | /billing_details |
          {"email":null}                             | /billing_details/name | Org
          {"metadata":{"c":"3"}}                     | /metadata/a      | 1
          {"metadata":{"c":"3"}}                     | /metadata/c      | 3
          {"metadata":{"a":null}}                    | /metadata/a      |
          {"metadata":{"a":null}}                    | /metadata/b      | 2
          {"metadata":{"a":""}}                      | /metadata/b      | 2
          {"metadata":null}                          | /metadata/b      |
          {"metadata":{}}                            | /metadata/b      | 2
          {"external_id":null}                       | /external_id     |
          {"email":null}                             | /external_id     | acme
          """)
  void null_empties_and_what_is_left_out_stays(String patch, String pointer, String then) {
    var path = "/v1/customers/" + customer;
    done(
        key.patch(
            path,
            """
            {"email": "a@b.test", "language": "de", "external_id": "acme", "metadata": {"a": "1", "b": "2"}}
            """));

    var patched = done(key.patch(path, patch));

    assertThat(patched.at(pointer)).as(patched.text()).isEqualTo(then == null ? "" : then);
    assertThat(patched.json().at(pointer).isMissingNode()).isEqualTo(then == null);
    assertThat(key.get(path).text()).isEqualTo(patched.text());
  }

  @Test
  void a_subscription_is_noted_on_and_keeps_it() {
    var body = "{\"external_id\":\"order-17\",\"metadata\":{\"channel\":\"partner\",\"x\":\"1\"}}";
    done(key.patch("/v1/subscriptions/" + subscription, body));
    done(key.patch("/v1/subscriptions/" + subscription, "{\"metadata\":{\"x\":null}}"));

    merchant.advance("2026-05-02");

    var list = done(key.get("/v1/customers/" + customer + "/subscriptions"));
    assertThat(list.at("/data/0/external_id")).isEqualTo("order-17");
    assertThat(list.json().at("/data/0/metadata").toString())
        .isEqualTo("{\"channel\":\"partner\"}");
    assertThat(done(key.get("/v1/subscriptions")).at("/data/0/external_id")).isEqualTo("order-17");
  }

  @Test
  void there_are_at_most_50_notes() {
    for (var path :
        new String[] {"/v1/customers/" + customer, "/v1/subscriptions/" + subscription}) {
      done(key.patch(path, notes(0, 50)));
      done(key.patch(path, notes(0, 50)));
      var more = key.patch(path, notes(50, 51));
      assertThat(more.status()).as(more.text()).isEqualTo(400);
      assertThat(more.at("/param")).isEqualTo("/metadata");
    }
  }

  private static String notes(int from, int to) {
    var all = new StringBuilder();
    for (int i = from; i < to; i++) {
      all.append(i > from ? "," : "").append("\"n%d\":\"v\"".formatted(i));
    }
    return "{\"metadata\":{" + all + "}}";
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          role    | patch                               | status | budget | stop
          ADMIN   | {"budget":"50.00","stop":"budget"}  | 200    | 50.00  | budget
          ADMIN   | {"stop":"included"}                 | 200    |        | included
          BILLING | {"budget":"50.00"}                  | 200    | 50.00  | never
          BILLING | {"stop":"included"}                 | 403    |        | never
          BILLING | {"budget":"1.00","stop":"never"}    | 403    |        | never
          ADMIN   | {"stop":"budget"}                   | 400    |        | never
          ADMIN   | {"budget":null}                     | 200    |        | never
          """)
  void a_spending_rule_has_one_address(
      Role role, String patch, int status, String budget, String stop) {
    var path = "/v1/subscriptions/" + subscription + "/spending-rule";
    var who = merchant.as(role, CustomerId.parse(customer).orElseThrow());

    var answer = who.patch(path, patch);

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    var rule = done(key.get(path));
    assertThat(rule.at("/budget/amount")).isEqualTo(budget == null ? "" : budget);
    assertThat(rule.at("/stop")).isEqualTo(stop);
  }

  @Test
  void without_a_budget_nothing_stops_at_it() {
    var path = "/v1/subscriptions/" + subscription + "/spending-rule";
    done(key.patch(path, "{\"budget\":\"50.00\",\"stop\":\"budget\"}"));

    assertThat(done(key.patch(path, "{\"budget\":null}")).at("/stop")).isEqualTo("never");
  }
}
