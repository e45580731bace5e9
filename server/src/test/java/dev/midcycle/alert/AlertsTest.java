package dev.midcycle.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What customers are told of their usage, and where they let it stop. Everybody begins on
/// 2026-04-01 at 16:00 UTC.
class AlertsTest {
  private static final Catalog CATALOG =
      Installation.catalog(
          """
          catalog: told
          currency: USD
          timezone: UTC
          meters:
            calls: {name: API calls, event: call, aggregation: sum, property: number}
            seats: {name: Seats, event: seat, aggregation: max, property: number, window: day}
          features:
            calls: {name: API calls, type: metered, meter: calls}
            seats: {name: Seats, type: limit, meter: seats}
            export: {name: Export, type: flag}
          plans:
            small:
              {name: Small, family: f, rank: 1, prices: {month: 10.00}, features: {seats: 3},
               charges: [{key: calls, kind: usage, meter: calls, included: 100, price: 0.10}]}
            large:
              {name: Large, family: f, rank: 2, prices: {month: 20.00}, features: {seats: 10, export: true},
               charges: [{key: calls, kind: usage, meter: calls, included: 1000, price: 0.05}]}
          changes:
            - {event: downgrade, when: now, settle: prorate, collect: now}
          """);

  private static Installation installation;
  private static int events;

  private Merchant merchant;
  private CustomerId customer;
  private String subscription;

  @BeforeAll
  static void open() {
    installation = new Installation();
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  @BeforeEach
  void a_customer() {
    merchant = installation.merchant(CATALOG);
    customer = merchant.payer("Forge", "tok_success");
    subscription = merchant.subscribe(customer, "small", "month");
  }

  private void use(String event, String time, int number) {
    var sent =
        merchant
            .caller()
            .post(
                "/v1/events",
                """
                {"id": "a%d", "customer": "%s", "event": "%s", "time": "%s", "properties": {"number": %d}}
                """
                    .formatted(++events, customer, event, time, number));
    assertThat(sent.at("/results/0/status")).as(sent.text()).isEqualTo("accepted");
  }

  private void calls(int number) {
    use("call", "2026-04-01T16:00:00Z", number);
    look();
  }

  private void look() {
    installation.application.usage().folding().fold(merchant.id());
    installation.application.usage().alertWatch().watch(merchant.id());
  }

  private void change(String plan) {
    new Visitor(merchant.caller(), customer, subscription)
        .make("\"change\":{\"plan\":\"%s\"}".formatted(plan));
  }

  private String set(String what, String body, int status) {
    var path = "/v1/subscriptions/" + subscription + "/" + what;
    var answer = merchant.caller().patch(path, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    return answer.at("/stop");
  }

  /// Earlier first, such as `included 80 of 100`.
  private List<String> told() {
    return new Visitor(merchant.caller(), customer, subscription)
        .list("/alerts", "about", "percent", "most")
        .reversed();
  }

  private Caller.Answer entitlement(String feature) {
    return merchant.caller().get("/v1/customers/" + customer + "/entitlements/" + feature);
  }

  /// Such as `false limit_reached`.
  private String allowed(String feature) {
    var answer = entitlement(feature);
    return (answer.at("/allowed") + " " + answer.at("/reason")).strip();
  }

  @Test
  void it_is_told_once_at_80_and_once_at_100_percent_of_what_is_included() {
    calls(79);
    assertThat(told()).isEmpty();

    calls(1);
    calls(5);
    assertThat(told()).containsExactly("included 80 100");
    calls(15);
    calls(100);

    assertThat(told()).containsExactly("included 80 100", "included 100 100");
    assertThat(
            installation.rows(
                "select content ->> 'percent', content ->> 'most' from outbox where kind = 'usage.threshold_reached' and tenant = '%s' order by id"
                    .formatted(merchant.id().uuid())))
        .as("an event is left for each")
        .containsExactly("80 100", "100 100");
  }

  @Test
  void where_both_are_reached_at_once_the_higher_is_told() {
    calls(250);

    assertThat(told()).containsExactly("included 100 100");
  }

  @Test
  void a_new_period_is_told_of_anew() {
    calls(100);
    merchant.advance("2026-05-03T00:00:00Z");
    use("call", "2026-05-02T10:00:00Z", 90);
    look();

    assertThat(told()).containsExactly("included 100 100", "included 80 100");
  }

  @Test
  void more_to_use_is_told_of_anew_and_less_is_not() {
    calls(100);
    change("large");
    calls(700);
    assertThat(told()).containsExactly("included 100 100", "included 80 1000");

    change("small");
    calls(1);

    assertThat(told()).as("all of a hundred was told before").hasSize(2);
  }

  @Test
  void a_budget_is_told_of_at_80_and_100_percent_and_again_when_it_was_raised() {
    set("budget", "{\"amount\":\"10.00\"}", 200);
    calls(180);
    calls(20);
    set("budget", "{\"amount\":\"12.00\"}", 200);
    look();

    assertThat(told())
        .containsExactly("included 100 100", "budget 80 10", "budget 100 10", "budget 80 12");
    set("budget", "{\"amount\":null}", 200);
    calls(500);
    assertThat(told()).hasSize(4);
  }

  @Test
  void many_who_look_at_once_tell_once() throws InterruptedException, ExecutionException {
    for (int i = 0; i < 30; i++) {
      use("call", "2026-04-01T16:00:00Z", 5);
    }
    Callable<Boolean> worker =
        () -> {
          look();
          return true;
        };
    try (var pool = Executors.newFixedThreadPool(6)) {
      for (var one : pool.invokeAll(Collections.nCopies(6, worker))) {
        one.get();
      }
    }

    assertThat(told())
        .endsWith("included 100 100")
        .hasSizeLessThanOrEqualTo(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_limit_that_is_exceeded_after_a_change_is_named_and_more_is_refused() {
    change("large");
    use("seat", "2026-04-01T16:00:00Z", 7);
    assertThat(allowed("seats")).isEqualTo("true");
    assertThat(allowed("export")).isEqualTo("true");
    assertThat(entitlement("seats").at("/remaining")).isEqualTo("3");

    change("small");

    var all = merchant.caller().get("/v1/customers/" + customer + "/entitlements");
    assertThat(all.json().at("/over").toString())
        .isEqualTo(
            "[{\"feature\":\"seats\",\"name\":\"Seats\",\"limit\":\"3\",\"used\":\"7\",\"allowed\":false}]");
    assertThat(allowed("seats")).isEqualTo("false limit_reached");
    assertThat(allowed("export")).isEqualTo("false not_granted");
    assertThat(entitlement("nothing").status()).isEqualTo(404);
  }

  @Test
  void measured_use_is_stopped_only_where_the_customer_says_so_and_billed_all_the_same() {
    calls(150);
    assertThat(allowed("calls")).isEqualTo("true");
    assertThat(entitlement("calls").at("/used")).isEqualTo("150");
    assertThat(entitlement("calls").at("/included")).isEqualTo("100");

    set("stop", "{\"at\":\"included\"}", 200);
    assertThat(allowed("calls")).isEqualTo("false cap_reached");
    set("stop", "{\"at\":\"budget\"}", 400);
    set("budget", "{\"amount\":\"6.00\"}", 200);
    set("stop", "{\"at\":\"budget\"}", 200);
    assertThat(allowed("calls")).as("5.00 of 6.00").isEqualTo("true");
    calls(10);
    assertThat(allowed("calls")).as("6.00 of 6.00").isEqualTo("false cap_reached");
    calls(10);

    merchant.advance("2026-05-02T00:00:00Z");
    assertThat(new Visitor(merchant.caller(), customer, subscription).documents())
        .as("7.00 for 70 calls beyond the hundred, and the next month's fee")
        .first()
        .isEqualTo("invoice 17.00 paid");
    assertThat(allowed("calls")).as("a new period").isEqualTo("true");
  }

  @Test
  void a_budget_is_for_those_who_pay_and_a_stop_for_admins() {
    var billing = merchant.as(Role.BILLING, customer);
    var viewer = merchant.as(Role.VIEWER, customer);
    var path = "/v1/subscriptions/" + subscription;

    assertThat(billing.patch(path + "/budget", "{\"amount\":\"5.00\"}").status()).isEqualTo(200);
    assertThat(billing.patch(path + "/stop", "{\"at\":\"included\"}").status()).isEqualTo(403);
    assertThat(viewer.patch(path + "/budget", "{\"amount\":\"5.00\"}").status()).isEqualTo(403);
    assertThat(viewer.get(path + "/spending-rule").at("/budget/amount")).isEqualTo("5.00");
    assertThat(set("budget", "{\"amount\":\"5.001\"}", 400)).isEmpty();
    assertThat(set("budget", "{\"amount\":\"0\"}", 400)).isEmpty();
  }
}
