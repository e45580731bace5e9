package dev.midcycle.entitlement;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Scout Pro keeps records for 60 days, has alerts, and includes one camera a day. Its invoice of
/// 70.00 cannot be collected.
class UnpaidEntitlementsTest {
  private static final String AS_USUAL = "alerts; cameras of 1; retention_days 60";

  @RegisterExtension static final Installation installation = new Installation();

  private static Merchant merchant(String policy, String freePlan) {
    var text =
        Installation.text("scout")
            .replace("billing:", "billing:\n  dunning: {retry_days: [30], " + policy + "}");
    return installation.merchant(
        Installation.catalog(
            switch (freePlan) {
              case "none" -> text;
              case "cancel_to" ->
                  text.replace("name: Scout Pro\n", "name: Scout Pro\n    cancel_to: basic\n");
              default ->
                  text.replace(
                      "plans:\n",
                      "plans:\n  free: {name: Scout Free, family: scout, rank: 1, prices: {month: 0},"
                          + " features: {"
                          + freePlan
                          + "}}\n");
            }));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          policy                 | free plan         | until it is paid                             | instead
          then: keep             | none              | alerts; cameras of 1; retention_days 60      | false
          entitlements: keep     | none              | alerts; cameras of 1; retention_days 60      | false
          entitlements: restrict | none              | no alerts: past_due; no cameras: past_due; no retention_days: past_due | true
          entitlements: restrict | retention_days: 1 | no alerts: past_due; no cameras: past_due; retention_days 1 | true free
          entitlements: restrict | alerts: true      | alerts; no cameras: past_due; no retention_days: past_due | true free
          entitlements: restrict | cancel_to         | no alerts: past_due; cameras of 1; retention_days 7 | true basic
          """)
  void what_may_be_used(String policy, String freePlan, String then, String instead) {
    var merchant = merchant(policy, freePlan);
    var customer = merchant.payer("Harbor", "tok_insufficient_funds");
    var subscription = merchant.subscribe(customer, "pro", "month");
    assertThat(told(merchant, customer.text())).as("before").isEqualTo(AS_USUAL);

    merchant.advance("2026-04-02");
    assertThat(told(merchant, customer.text())).isEqualTo(then);
    assertThat(each(merchant, customer.text())).as("one by one").isEqualTo(then);
    var late = merchant.caller().get("/v1/subscriptions/" + subscription).json().at("/past_due");
    assertThat((late.at("/restricted") + " " + late.at("/restricted_to/key").asString("")).strip())
        .isEqualTo(instead);

    pay(merchant, customer);
    assertThat(told(merchant, customer.text())).as("once it is paid").isEqualTo(AS_USUAL);
  }

  private static void pay(Merchant merchant, CustomerId customer) {
    merchant.card(customer, "tok_success");
    var paid =
        merchant
            .caller()
            .post(
                "/v1/customers/" + customer + "/owed/pay",
                "{\"currency\":\"USD\",\"amount\":\"70.00\"}");
    assertThat(paid.status()).as(paid.text()).isEqualTo(200);
  }

  private static String told(Merchant merchant, String customer) {
    var all = merchant.caller().get("/v1/customers/" + customer + "/entitlements");
    return text(all.json().at("/features").valueStream());
  }

  private static String each(Merchant merchant, String customer) {
    return text(
        Stream.of("alerts", "cameras", "retention_days")
            .map(key ->
                merchant
                    .caller()
                    .get("/v1/customers/" + customer + "/entitlements/" + key)
                    .json()));
  }

  private static String text(Stream<JsonNode> features) {
    return features.map(UnpaidEntitlementsTest::text).collect(joining("; "));
  }

  private static String text(JsonNode one) {
    assertThat(one.at("/granted").asBoolean()).isEqualTo(one.at("/allowed").asBoolean());
    var key = one.at("/key").asString();
    return one.at("/allowed").asBoolean()
        ? (key + most(one)).strip()
        : "no " + key + ": " + one.at("/reason").asString();
  }

  private static String most(JsonNode one) {
    return one.at("/limit").isMissingNode()
        ? one.at("/included").isMissingNode() ? "" : " of " + one.at("/included").asString()
        : " " + one.at("/limit").asString();
  }

  /// The customer has it stopped at what is included, which basic includes as well.
  @Test
  void what_is_stopped_already_stays_so_for_its_own_reason() {
    var merchant = merchant("entitlements: restrict", "cancel_to");
    var customer = merchant.payer("Harbor", "tok_insufficient_funds");
    var subscription = merchant.subscribe(customer, "pro", "month");
    merchant.advance("2026-04-02");
    var stop = "/v1/subscriptions/" + subscription + "/stop";
    var stopped = merchant.caller().patch(stop, "{\"at\":\"included\"}");
    assertThat(stopped.status()).as(stopped.text()).isEqualTo(200);
    assertThat(told(merchant, customer.text())).contains("; cameras of 1; ");

    var used =
        merchant
            .caller()
            .post(
                "/v1/events",
                """
                {"id": "e-1", "customer": "%s", "event": "camera.connected", "time": "2026-04-02T04:00:00Z",
                 "properties": {"camera_id": "c"}}
                """
                    .formatted(customer));
    assertThat(used.at("/results/0/status")).as(used.text()).isEqualTo("accepted");
    installation.application.usage().folding().foldAll(() -> true);

    var cameras = merchant.caller().get("/v1/customers/" + customer + "/entitlements/cameras");
    assertThat(cameras.at("/allowed")).as(cameras.text()).isEqualTo("false");
    assertThat(cameras.at("/reason")).isEqualTo("cap_reached");
  }

  /// Pro by the year, of whose 100 calls 3 are used in April. Free is sold by the month, and the
  /// first two calls of it are.
  @Test
  void by_the_year_it_is_what_the_free_plan_grants_by_the_month() {
    var merchant =
        installation.merchant(
            Installation.catalog(
                """
                catalog: calls
                currency: USD
                timezone: UTC
                billing: {dunning: {retry_days: [90], entitlements: restrict}}
                meters: {calls: {name: Calls, event: call, aggregation: count}}
                features: {calls: {name: Calls, type: metered, meter: calls}}
                plans:
                  free:
                    name: Free
                    family: f
                    rank: 1
                    prices: {month: 0}
                    charges:
                      - {key: calls, kind: usage, meter: calls, model: graduated, tiers: [
                          {up_to: 2, unit: {month: 0}}, {up_to: null, unit: {month: 1.00}}]}
                  pro:
                    name: Pro
                    family: f
                    rank: 2
                    prices: {month: 10.00, year: 100.00}
                    cancel_to: free
                    charges:
                      - {key: calls, kind: usage, meter: calls, included: 100, model: per_unit, price: 1.00}
                """));
    var customer = merchant.payer("Harbor", "tok_insufficient_funds");
    merchant.subscribe(customer, "pro", "year");
    merchant.advance("2026-04-03");
    assertThat(calls(merchant, customer)).isEqualTo("true 2");
    for (int call = 1; call <= 3; call++) {
      merchant
          .caller()
          .post(
              "/v1/events",
              "{\"id\": \"e-%d\", \"customer\": \"%s\", \"event\": \"call\", \"time\": \"2026-04-02T04:00:00Z\"}"
                  .formatted(call, customer));
    }
    installation.application.usage().folding().foldAll(() -> true);
    assertThat(calls(merchant, customer)).isEqualTo("false 2");

    merchant.advance("2026-05-02");
    assertThat(calls(merchant, customer)).isEqualTo("true 2");
  }

  private static String calls(Merchant merchant, CustomerId customer) {
    var calls = merchant.caller().get("/v1/customers/" + customer + "/entitlements/calls");
    assertThat(calls.status()).as(calls.text()).isEqualTo(200);
    return calls.at("/allowed") + " " + calls.at("/included");
  }

  @Test
  void what_has_ended_is_not_restricted() {
    var merchant = merchant("entitlements: restrict", "none");
    var customer = merchant.payer("Harbor", "tok_insufficient_funds");
    var subscription = merchant.subscribe(customer, "pro", "month");
    merchant.advance("2026-04-02");
    new Visitor(merchant.caller(), customer, subscription).make("\"cancel\":{\"when\":\"now\"}");

    var late = merchant.caller().get("/v1/subscriptions/" + subscription).json().at("/past_due");
    assertThat(late.at("/restricted").toString()).isEqualTo("false");
  }

  /// The failure and the payment each leave a row for the other servers, in their own transaction.
  @Test
  void is_told_to_every_server() {
    var merchant = merchant("entitlements: restrict", "none");
    var customer = merchant.payer("Harbor", "tok_insufficient_funds");
    merchant.subscribe(customer, "pro", "month");
    var rows =
        """
        select count(*)
        from entitlement_change
        where tenant = '%s'
          and '%s' = any(customers)
        """
            .formatted(merchant.id().uuid(), customer.uuid());
    assertThat(installation.rows(rows)).containsExactly("1");

    merchant.advance("2026-04-02");
    assertThat(installation.rows(rows)).containsExactly("2");

    pay(merchant, customer);
    assertThat(installation.rows(rows)).containsExactly("3");
  }
}
